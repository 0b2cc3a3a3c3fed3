import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { stories } from '@vorbild/testing/entries'
import { eventually } from '@vorbild/testing/eventually'
import { sitDown } from '@vorbild/testing/person'
import { claimCase, openCase, signInByMail } from '@vorbild/testing/steps/desk'
import { beginEntry, fillInEntry, sendEntry } from '@vorbild/testing/steps/hand-in'
import { followMail, openMail } from '@vorbild/testing/steps/mail'
import { subscribe } from '@vorbild/testing/steps/newsletter'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts as newsletterTexts } from '../../workers/newsletter/src/texts/texts.ts'
import { texts as reviewTexts } from '../../workers/review/src/texts/texts.ts'
import { texts as searchTexts } from '../../workers/search/src/texts/texts.ts'
import { texts as submissionTexts } from '../../workers/submissions/src/texts/texts.ts'

const story = stories.de

let world: World
let browser: Browser

beforeAll(async () => {
  world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: '300' })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const sit = () => sitDown(browser, world, { withoutScript: true })

describe('without script', () => {
  it('examples are searched and narrowed', async () => {
    const reader = await sit()
    const words = searchTexts('de').results
    await reader.open('/')
    await reader.page.locator('#q').fill('Stürze')
    await reader.arrive(() => reader.page.keyboard.press('Enter'))
    expect(await reader.page.getByRole('heading', { level: 3 }).first().textContent()).toContain('Sturzprävention')
    await reader.open('/beispiele')
    await reader.page.locator('input[name="zielgruppe"][value="aeltere-menschen"]').check()
    await reader.pressButton(words.apply)
    expect(new URL(reader.page.url()).searchParams.getAll('zielgruppe')).toEqual(['aeltere-menschen'])
    expect(await reader.page.getByRole('navigation', { name: words.chosen }).isVisible()).toBe(true)
    await reader.leave()
  })

  it('an entry is handed in, its place found by the typed name, and an editor claims it', async () => {
    const hand = await sit()
    const words = submissionTexts('de')
    await beginEntry(hand)
    await fillInEntry(hand, story)
    expect(await hand.page.getByText('Erlangen (Bayern)').first().isVisible()).toBe(true)
    await sendEntry(hand)
    await openMail(hand, story.submitter.email, new RegExp(words.mails.confirm.subject))
    await followMail(hand, '/bestaetigen')
    await hand.pressButton(words.confirm.button)
    await hand.leave()

    const editor = await sit()
    await signInByMail(editor, 'anna.berger@demo.example')
    await eventually('the case is on the desk', async () => {
      await editor.page.goto('/redaktion')
      return editor.page.getByRole('link', { name: story.entry.title, exact: true }).isVisible()
    })
    await openCase(editor, story.entry.title)
    await claimCase(editor)
    expect(await editor.page.getByText(reviewTexts('de').notices.claimed).isVisible()).toBe(true)
    await editor.leave()
  })

  it('the newsletter is subscribed to', async () => {
    const reader = await sit()
    await subscribe(reader, 'ohne.script@mail.example')
    expect(await reader.page.getByText(newsletterTexts('de').confirm.done).isVisible()).toBe(true)
    await reader.leave()
  })
})
