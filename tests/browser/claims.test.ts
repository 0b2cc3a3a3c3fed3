import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { checkPage } from '@vorbild/testing/check-page'
import { eventually } from '@vorbild/testing/eventually'
import { handIn } from '@vorbild/testing/hand-in'
import { type Person, sitDown } from '@vorbild/testing/person'
import { claimCase, openCase, signInByMail } from '@vorbild/testing/steps/desk'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../../workers/review/src/texts/texts.ts'

/** Twice as long as an open page takes to notice something. */
const LEASE_SECONDS = 10
const words = texts('de')
const REASON = 'Der Treff passt gut, doch es fehlt, wie die Gruppe mitbestimmt.'

let world: World
let browser: Browser
let gerda: Person
let anna: Person

/** Signed in and with the case before them. */
const editorAtCase = async (email: string): Promise<Person> => {
  const editor = await sitDown(browser, world, { look: async () => {} })
  await signInByMail(editor, email)
  await eventually('the case is on the desk', async () => {
    await editor.page.goto('/redaktion')
    return editor.page.getByRole('link', { name: sampleEntry.title, exact: true }).isVisible()
  })
  await openCase(editor, sampleEntry.title)
  return editor
}

beforeAll(async () => {
  world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: String(LEASE_SECONDS) })
  browser = await startBrowser()
  await handIn(world)
  gerda = await editorAtCase('gerda.hoffmann@demo.example')
  anna = await editorAtCase('anna.berger@demo.example')
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

/** Waits until the page says so by itself: nobody reloads it. */
const says = (person: Person, text: string | RegExp) => person.page.getByText(text).first().waitFor({ timeout: 25_000 })

describe('two editors at one case', () => {
  it('the second sees at once who holds it, without reloading', async () => {
    await says(anna, words.case.free)
    await claimCase(gerda)
    await says(anna, /Gerda Hoffmann arbeitet an diesem Fall/)
    expect(await anna.page.getByRole('button', { name: words.case.claim }).isVisible()).toBe(false)
  })

  it('a claim that nobody renews ends by itself, and the second takes the case over', async () => {
    await gerda.page.locator('summary').filter({ hasText: words.decide.declineTitle }).click()
    await gerda.page.getByLabel(words.decide.reason, { exact: true }).fill(REASON)
    await says(anna, words.case.free)
    await claimCase(anna)
    await says(anna, words.notices.claimed)
    expect(await anna.page.getByText(words.history.actions.taken_over).first().isVisible()).toBe(true)
  })

  it('what the first decides later is refused, with their text kept', async () => {
    await gerda.pressButton(words.decide.decline)
    await says(gerda, words.refusals.held_by_other.title)
    await checkPage(gerda.page)
    expect(await gerda.page.getByLabel(words.decide.reason, { exact: true }).inputValue()).toBe(REASON)
    expect(
      await gerda.page
        .getByText(/Anna Berger arbeitet an diesem Fall/)
        .first()
        .isVisible(),
    ).toBe(true)
  })
})
