import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { keyboardOf } from '@vorbild/testing/keyboard'
import { sitDown } from '@vorbild/testing/person'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts as searchTexts } from '../../workers/search/src/texts/texts.ts'
import { texts as submissionTexts } from '../../workers/submissions/src/texts/texts.ts'

const EXAMPLE = '/beispiele/ambulante-sturzpraevention'
const QUESTION = 'Wie oft trifft sich die Gruppe?'

let world: World
let browser: Browser

beforeAll(async () => {
  world = await createBrowsableWorld({ OPERATOR_EMAIL: 'redaktion@buero.example' })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

describe('the list while typing', () => {
  it('is opened, walked through, closed and chosen from by keys alone', async () => {
    const reader = await sitDown(browser, world)
    await reader.open('/beispiele')
    const keyboard = keyboardOf(reader.page)
    const field = reader.page.getByRole('combobox', { name: searchTexts('de').results.searchLabel })
    const list = reader.page.getByRole('listbox')
    await keyboard.tabTo(field)
    await keyboard.type('Sturzp')
    await list.waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    expect(await field.getAttribute('aria-activedescendant')).toBeNull()
    await reader.look()
    // looking at the page took the list away, as leaving the field does
    await field.focus()
    await keyboard.press('ArrowDown')
    await list.waitFor()
    await keyboard.press('ArrowDown')
    const first = list.getByRole('option').first()
    expect(await first.getAttribute('aria-selected')).toBe('true')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await keyboard.press('ArrowUp')
    expect(await list.getByRole('option').last().getAttribute('aria-selected')).toBe('true')
    await keyboard.press('Escape')
    expect([await list.isVisible(), await field.inputValue()]).toEqual([false, 'Sturzp'])
    await keyboard.press('ArrowDown')
    await list.waitFor()
    while (
      !/sturzprävention/i.test(
        (await list
          .locator('[aria-selected=true]')
          .textContent({ timeout: 500 })
          .catch(() => '')) ?? '',
      )
    )
      await keyboard.press('ArrowDown')
    await reader.arrive(() => keyboard.press('Enter'))
    expect(new URL(reader.page.url()).pathname + new URL(reader.page.url()).search).toMatch(/sturzpr/i)
    await reader.leave()
  })

  it('lets Enter search for what was typed while nothing is chosen', async () => {
    const reader = await sitDown(browser, world)
    await reader.open('/beispiele')
    await reader.page.locator('#q').fill('Sturzp')
    await reader.page.getByRole('listbox').waitFor()
    await reader.arrive(() => reader.page.keyboard.press('Enter'))
    expect(new URL(reader.page.url()).searchParams.get('q')).toBe('Sturzp')
    await reader.leave()
  })
})

describe.each([{ withoutScript: false }, { withoutScript: true }])(
  'writing to those responsible, without script: $withoutScript',
  (options) => {
    it('a question is mended where it lacks something, and sent', async () => {
      const reader = await sitDown(browser, world, options)
      const words = submissionTexts('de').exchange
      const { page } = reader
      await reader.open(EXAMPLE)
      await reader.pressLink(searchTexts('de').example.exchange.contact)
      await page.getByLabel(words.question.message).fill(QUESTION)
      await reader.pressButton(words.question.button)
      expect(await page.getByLabel(words.question.message).inputValue()).toBe(QUESTION)
      await page.getByLabel(words.question.name).fill('Rieke Leser')
      await page.getByLabel(words.question.email).fill('rieke@lesen.example')
      if (!options.withoutScript) await page.locator('altcha-widget input[name=altcha]').waitFor({ state: 'attached' })
      await reader.pressButton(words.question.button)
      await page.getByRole('heading', { name: words.question.sentTitle }).waitFor()
      await reader.pressLink(words.toExample)
      await reader.pressLink(searchTexts('de').example.exchange.adopt)
      await page.getByLabel(words.adoption.use).fill(`Verein, ${String(options.withoutScript)}`)
      await reader.pressButton(words.adoption.button)
      await page.getByRole('heading', { name: words.adoption.thanksTitle }).waitFor()
      await reader.leave()
    })
  },
)

it('on paper an example is its text and facts, without ways to click', async () => {
  const reader = await sitDown(browser, world)
  await reader.open(EXAMPLE)
  await reader.page.emulateMedia({ media: 'print' })
  for (const seen of ['h1', '.glance', '.citation', '.facts']) expect(await reader.page.locator(seen).first().isVisible(), seen).toBe(true)
  for (const gone of ['.site-nav', '.site-footer', '.exchange', '.similar', '.breadcrumbs', '.inline-links'])
    expect(await reader.page.locator(gone).first().isVisible(), gone).toBe(false)
  await reader.leave()
})
