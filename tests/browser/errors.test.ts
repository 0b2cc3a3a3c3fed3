import { localePath } from '@vorbild/kernel/locale'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { type Person, sitDown } from '@vorbild/testing/person'
import { rows } from '@vorbild/testing/rows'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const EXAMPLE = '/beispiele/ambulante-sturzpraevention'

let world: World
let browser: Browser

beforeAll(async () => {
  world = await createBrowsableWorld()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

/** What must be on every page that says no: in words, in the reader's language, with a way on that works. */
const isFriendly = async ({ page, locale }: Person): Promise<void> => {
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  expect(await page.locator('h1').count()).toBe(1)
  const ways = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(ways.length).toBeGreaterThan(0)
  for (const way of ways.filter((href) => href.startsWith('/') && href !== new URL(page.url()).pathname))
    expect((await world.fetch(way)).status, way).toBeLessThan(400)
}

const statusAt = async (person: Person, address: string): Promise<number> => {
  const [answer] = await Promise.all([
    person.page.waitForResponse((response) => response.request().isNavigationRequest()),
    person.open(address),
  ])
  await isFriendly(person)
  return answer.status()
}

/** Sends a form from the page that is open, to whatever address. */
const sendForm = async (person: Person, path: string, field: string, characters: number): Promise<number> => {
  const [answer] = await Promise.all([
    person.page.waitForResponse((response) => response.request().isNavigationRequest()),
    person.arrive(() =>
      person.page.evaluate(
        `{ const form = Object.assign(document.createElement('form'), { method: 'post', action: ${JSON.stringify(localePath(person.locale, path))} })
           const field = Object.assign(document.createElement('textarea'), { name: ${JSON.stringify(field)}, value: 'x'.repeat(${characters}) })
           form.append(field); document.body.append(form); form.submit() }`,
      ),
    ),
  ])
  return answer.status()
}

describe.each(['de', 'en'] as const)('somebody who reads %s and goes wrong', (locale) => {
  it('is told so at an address that leads nowhere, and when too much is sent', async () => {
    const person = await sitDown(browser, world, { locale })
    expect(await statusAt(person, '/gibt-es-nicht')).toBe(404)
    expect(await statusAt(person, '/beispiele/gibt-es-nicht')).toBe(404)
    expect(await statusAt(person, '/einreichungen/0190-erfunden?s=falsch')).toBe(404)
    await person.open('/redaktion/anmelden')
    expect(await sendForm(person, '/redaktion/anmelden', 'email', 200_000)).toBe(413)
    await isFriendly(person)
    await person.leave()
  })

  it('is told to wait when too much comes at once, and leads on', async () => {
    const person = await sitDown(browser, world, { locale })
    await person.open('/redaktion/anmelden')
    let status = 0
    for (let times = 0; times < 40 && status !== 429; times += 1) status = await sendForm(person, '/redaktion/anmelden', 'email', 10)
    expect(status).toBe(429)
    await isFriendly(person)
    await person.leave()
  })
})

describe.each(['de', 'en'] as const)('in %s', (locale) => {
  it('what was withdrawn says so at each of its addresses', async () => {
    await deliver(
      world,
      'search-events',
      'review',
      envelope('review', 'example.withdrawn', { exampleId: await numberOf(EXAMPLE), submissionId: null }),
    )
    await eventually('it is withdrawn', async () => (await world.fetch(EXAMPLE)).status === 410)
    const person = await sitDown(browser, world, { locale })
    for (const address of ['', '/kontakt', '/uebernahme', '/fassungen/1', '/dateien/f1']) {
      expect(await statusAt(person, EXAMPLE + address), address).toBe(410)
      expect(await person.page.locator('h1').textContent()).toMatch(/zurückgezogen|withdrawn/)
    }
    await person.leave()
  })
})

/** Kept over the withdrawal, which both languages look at. */
let number: string | undefined
const numberOf = async (path: string): Promise<string> => {
  number ??= ((await (await world.fetch(`${path}.json`)).json()) as { exampleId: string }).exampleId
  return number
}

describe.each(['de', 'en'] as const)('in %s, a mistake of ours', (locale) => {
  it('is told as such, leads back to the page, and the rest of the house goes on', async () => {
    const person = await sitDown(browser, world, { locale })
    await rows(world, 'newsletter', 'ALTER TABLE issue RENAME TO issue_away')
    expect(await statusAt(person, '/newsletter/ausgaben')).toBe(500)
    await rows(world, 'newsletter', 'ALTER TABLE issue_away RENAME TO issue')
    await person.pressLink(locale === 'de' ? 'Noch einmal versuchen' : 'Try again')
    expect(await person.page.locator('h1').textContent()).toMatch(/Ausgaben|Issues|issues|Archiv/)
    await person.leave()
  })
})
