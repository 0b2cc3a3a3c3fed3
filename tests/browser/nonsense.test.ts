import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { eventually } from '@vorbild/testing/eventually'
import { handIn } from '@vorbild/testing/hand-in'
import { type Person, sitDown } from '@vorbild/testing/person'
import { claimCase, signInByMail } from '@vorbild/testing/steps/desk'
import { beginEntry, proveWork } from '@vorbild/testing/steps/hand-in'
import type { World } from '@vorbild/testing/world'
import type { Browser, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shared } from '../../packages/ui/src/texts/shared.ts'
import { texts as newsletterTexts } from '../../workers/newsletter/src/texts/texts.ts'
import { texts as reviewTexts } from '../../workers/review/src/texts/texts.ts'
import { texts as searchTexts } from '../../workers/search/src/texts/texts.ts'
import { texts as submissionTexts } from '../../workers/submissions/src/texts/texts.ts'

const words = { hand: submissionTexts('de'), desk: reviewTexts('de'), letter: newsletterTexts('de'), find: searchTexts('de') }
const PROBLEM = shared({ locale: 'de' }).form.problemTitle
const NASTY = `🦄 "Robert'); DROP TABLE submission;-- </textarea><script>document.title='hacked'</script> {{name}} %00 ‮ Ω`

let world: World
let browser: Browser
let person: Person
let lastPage: Response | null

beforeAll(async () => {
  world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: '300' })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const sit = async (locale: 'de' | 'en' = 'de'): Promise<void> => {
  person = await sitDown(browser, world, { locale })
  person.page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === person.page.mainFrame()) lastPage = response
  })
}
const status = (): number => lastPage?.status() ?? 0
const field = (id: string) => person.page.locator(`[id="${id}"]`)
const says = (text: string | RegExp) => expect(person.page.locator('main').getByText(text).first().isVisible()).resolves.toBe(true)

/** The page came back with a summary whose every line leads to something on it. */
const isRefused = async (): Promise<void> => {
  expect(status()).toBe(422)
  expect(await person.page.title()).toMatch(/^Fehler: /)
  const summary = person.page.getByRole('alert').filter({ hasText: PROBLEM })
  for (const link of await summary.getByRole('link').all()) {
    expect(await field((await link.getAttribute('href'))?.slice(1) ?? '').count()).toBe(1)
  }
}

describe('nonsense in the form', () => {
  it('questions left out are named', async () => {
    await sit()
    await person.open('/einreichen')
    await person.pressButton(words.hand.begin.start)
    await isRefused()
  })

  it('a huge text, emoji, markup and SQL come back as they were typed', async () => {
    await beginEntry(person)
    const huge = `${NASTY}\n${'Häuser '.repeat(20_000)}`
    await field('title').fill(NASTY.repeat(3))
    await field('summary').fill(huge)
    await person.pressButton(words.hand.form.save)
    await isRefused()
    expect(await field('title').inputValue()).toBe(NASTY.repeat(3))
    expect(await field('summary').inputValue()).toBe(huge.trim())
    expect(await person.page.title()).not.toContain('hacked')
  })

  it('a title of nothing that can be seen is missing, and a year far away comes back as it was typed', async () => {
    await field('title').fill('\u200b\u200b')
    await person.pressButton(words.hand.form.save)
    await isRefused()
    expect(await field('title').getAttribute('aria-invalid')).toBe('true')
    const idea = person.page.url()
    await person.open(idea.replace(/\/idee.*/, '/zeit'))
    await field('start').fill('12/9999')
    await person.pressButton(words.hand.form.save)
    await isRefused()
    expect(await field('start').inputValue()).toBe('12/9999')
    await person.open(idea)
  })

  it('files of the wrong type are named, and texts beside them are kept', async () => {
    await field('title').fill(NASTY)
    await field('summary').fill('Kurz.')
    await field('image').setInputFiles({ name: 'virus.png', mimeType: 'image/png', buffer: Buffer.from('MZ this is no picture') })
    await person.pressButton(words.hand.form.save)
    await isRefused()
    await says(words.hand.files.problems.not_an_image('virus.png'))
    expect(await field('title').inputValue()).toBe(NASTY)
  })

  it('places, months and addresses that do not exist are refused one by one', async () => {
    const draft = person.page.url().replace(/\/idee.*/, '')
    const wrong = [
      // a place we do not know may exist, if its Land is told
      ['ort', 'place', 'Atlantis', 'land'],
      ['zeit', 'start', 'Frühjahr', 'start'],
      ['organisation', 'website', 'javascript:alert(1)', 'website'],
      ['kontakt', 'email', 'anna@@nirgends', 'email'],
    ] as const
    for (const [step, id, value, invalid] of wrong) {
      await person.open(`${draft}/${step}`)
      if (step === 'ort') await person.page.locator('input[name="scope"][value="lokal"]').check()
      await field(id).fill(value)
      await person.pressButton(words.hand.form.save)
      await isRefused()
      expect(await field(id).inputValue()).toBe(value)
      expect(await field(invalid).getAttribute('aria-invalid')).toBe('true')
    }
  })

  it('an entry with gaps is not sent; each gap leads to its page', async () => {
    const draft = person.page.url().replace(/\/kontakt.*/, '')
    await person.open(`${draft}/pruefen`)
    await proveWork(person)
    await person.pressButton(words.hand.check.send)
    expect(status()).toBe(422)
    const alert = person.page.getByRole('alert').filter({ hasText: words.hand.check.refused })
    await person.press(alert.getByRole('link').first())
    expect(person.page.url()).toMatch(/zurueck=pruefen#/)
    await person.leave()
  })
})

describe('nonsense elsewhere', () => {
  it('a search for anything answers, and says what it did not understand', async () => {
    await sit()
    await person.open(`/beispiele?q=${encodeURIComponent(NASTY)}&land=DE-XX&seite=abc&sort=nix`)
    expect(status()).toBe(400)
    await says(words.find.results.unknownTitle)
    expect(await field('q').inputValue()).toBe(NASTY)
    await person.open(`/beispiele?q=${'x'.repeat(3_000)}`)
    expect(status()).toBe(400)
    await says(/^Ihre Suche ist sehr lang/)
  })

  it('addresses that are none are refused, and stay in their fields', async () => {
    await person.open('/newsletter')
    await person.pressButton(words.letter.signUp.submit)
    await isRefused()
    await field('email').fill('<b>nein</b>')
    await person.pressButton(words.letter.signUp.submit)
    await isRefused()
    expect(await field('email').inputValue()).toBe('<b>nein</b>')
    await person.open('/redaktion/anmelden')
    await field('email').fill("' OR 1=1 --")
    await person.pressButton(words.desk.signIn.send)
    await isRefused()
    expect(await field('email').inputValue()).toBe("' OR 1=1 --")
  })

  it('stale and forged links get a page that says how to get a new one', async () => {
    const links = [
      ['/einreichen/erfunden.AAAAAAAAAAAAAAAAAAAAAA/idee', 404, words.hand.deadLink.forgedTitle],
      ['/einreichungen/0198c0de-0000-7000-8000-000000000000?schluessel=falsch', 404, words.hand.deadLink.forgedTitle],
      ['/newsletter/bestaetigen/erfunden', 404, words.letter.stale.title],
      ['/newsletter/abmelden/erfunden', 404, words.letter.stale.title],
    ] as const
    for (const [address, expected, title] of links) {
      await person.open(address)
      expect([address, status()]).toEqual([address, expected])
      await says(title)
    }
    await person.open('/redaktion/anmelden/erfunden')
    await person.pressButton(words.desk.signIn.confirmButton)
    expect(status()).toBe(410)
    await says(words.desk.signIn.staleTitle)
    await person.leave()
  })

  it.each(['de', 'en'] as const)('unknown addresses get a helpful page in the language "%s"', async (locale) => {
    await sit(locale)
    const { title } = shared({ locale }).errors[404]
    for (const address of [
      '/gibt-es-nicht',
      '/beispiele/gibt-es-nicht',
      '/newsletter/ausgaben/99999',
      '/einreichen/andere-wege?frage=keine',
    ]) {
      await person.open(address)
      expect([address, status()]).toEqual([address, 404])
      await says(title)
    }
    await person.leave()
  })
})

describe('nonsense on the desk', () => {
  it('a refusal without reason, a question without field and an endless note come back with what was typed', async () => {
    const path = (await handIn(world)).replace('/einreichungen/', '/redaktion/faelle/').replace(/\?.*/, '')
    await sit()
    await signInByMail(person, 'gerda.hoffmann@demo.example')
    await eventually('the case is there', async () => (await person.page.goto(path))?.status() === 200)
    await claimCase(person)

    await person.page.locator('summary').filter({ hasText: words.desk.decide.declineTitle }).click()
    await person.pressButton(words.desk.decide.decline)
    await isRefused()
    await says(words.desk.decide.reasonMissing)

    await person.page.locator('summary').filter({ hasText: words.desk.decide.askTitle }).click()
    await field('message').fill(NASTY)
    await person.pressButton(words.desk.decide.ask)
    await isRefused()
    await says(words.desk.decide.noQuestion)
    expect(await field('message').inputValue()).toBe(NASTY)

    const endless = `${NASTY} ${'und so weiter '.repeat(1_000)}`.trim()
    await field('note').fill(endless)
    await person.pressButton(words.desk.notes.add)
    await isRefused()
    expect(await field('note').inputValue()).toBe(endless)

    await person.open('/redaktion/faelle/gibt-es-nicht')
    expect(status()).toBe(404)
    await person.leave()
  })
})
