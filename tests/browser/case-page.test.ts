import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { stories } from '@vorbild/testing/entries'
import { eventually } from '@vorbild/testing/eventually'
import { handIn } from '@vorbild/testing/hand-in'
import { keyboardOf } from '@vorbild/testing/keyboard'
import { type Person, sitDown } from '@vorbild/testing/person'
import { claimCase, rateCase, signInByMail } from '@vorbild/testing/steps/desk'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../../workers/review/src/texts/texts.ts'

const words = texts('de')
const folded = praxisbeispiel.steps.find(({ key }) => key === 'organisation')?.title.de ?? ''
const ENDLESS = 'und so weiter '.repeat(200).trim()

let world: World
let browser: Browser
let gerda: Person

beforeAll(async () => {
  world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: '300' })
  browser = await startBrowser()
  const path = (await handIn(world)).replace('/einreichungen/', '/redaktion/faelle/').replace(/\?.*/, '')
  gerda = await sitDown(browser, world)
  await signInByMail(gerda, 'gerda.hoffmann@demo.example')
  await eventually('the case is there', async () => (await gerda.page.goto(path))?.status() === 200)
  await claimCase(gerda)
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const seen = (text: string) => gerda.page.getByText(text, { exact: true }).first().isVisible()
/** The fold with that title: a page of the form, a criterion, earlier steps. */
const fold = (title: string, within = '#inhalt-eintrag ~ div') =>
  gerda.page.locator(`${within} > details`).filter({ has: gerda.page.locator('summary').filter({ hasText: title }) })
const isOpen = (title: string, within?: string) => fold(title, within).evaluate((element) => element.hasAttribute('open'))
const RATING = 'form[action*="/bewertung"]'

describe('the page of a case', () => {
  it('says first how the case stands, and opens with one link what is folded', async () => {
    expect(await seen(words.rating.progress(0, 12))).toBe(true)
    expect(await isOpen(folded)).toBe(false)
    expect(await seen('Stadt Erlangen, Gesundheitsamt')).toBe(false)
    await gerda.pressLink(words.case.unfold)
    expect(await seen('Stadt Erlangen, Gesundheitsamt')).toBe(true)
    await gerda.pressLink(words.case.fold)
    expect(await seen('Stadt Erlangen, Gesundheitsamt')).toBe(false)
  })

  it('unfolds a page of the form by keyboard', async () => {
    const keys = keyboardOf(gerda.page)
    await keys.tabTo(fold(folded).locator('summary'))
    await keys.press('Enter')
    expect(await seen('Stadt Erlangen, Gesundheitsamt')).toBe(true)
  })

  it('tells beside each criterion what was judged, and folds what is long ago', async () => {
    await rateCase(gerda, stories.de)
    expect(await fold('Partizipation', RATING).locator('summary').textContent()).toContain('Teilweise Entscheidungskompetenz')
    expect(await seen(words.rating.progress(2, 12))).toBe(true)
    expect(await isOpen(words.history.earlier, 'section:has(> #verlauf)')).toBe(false)
  })

  it('opens the criterion whose comment has to be mended, with what was typed', async () => {
    await fold('Konzeption', RATING).locator('summary').click()
    const field = gerda.page.getByLabel(words.rating.comment('Konzeption'))
    await field.fill(ENDLESS)
    await gerda.pressButton(words.rating.save)
    expect(await field.isVisible()).toBe(true)
    expect(await field.inputValue()).toBe(ENDLESS)
    expect(await isOpen('Empowerment', RATING)).toBe(false)
    await gerda.leave()
  })
})
