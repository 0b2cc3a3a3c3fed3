import { inclusionQuestions } from '@vorbild/content/inclusion/questions'
import type { Field } from '@vorbild/content/kind'
import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { termKeys } from '@vorbild/content/vocabularies'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { stories } from '@vorbild/testing/entries'
import { pdfDocument, pngPicture } from '@vorbild/testing/files'
import { type Keyboard, keyboardOf } from '@vorbild/testing/keyboard'
import { type Person, sitDown } from '@vorbild/testing/person'
import type { World } from '@vorbild/testing/world'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../../workers/submissions/src/texts/texts.ts'

const words = texts('de')
const story = stories.de
const { entry } = story

let world: World
let browser: Browser
let person: Person
let keys: Keyboard

beforeAll(async () => {
  world = await createBrowsableWorld()
  browser = await startBrowser()
  // accessibility of these pages is looked at on the journey
  person = await sitDown(browser, world, { look: async () => {} })
  keys = keyboardOf(person.page)
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const at = (id: string): Locator => person.page.locator(`[id="${id}"]`)
const button = (name: string): Locator => person.page.getByRole('button', { name, exact: true })

const enter = async (target: Locator): Promise<void> => {
  await keys.tabTo(target)
  await person.arrive(() => keys.press('Enter'))
}

/** Radio buttons are one stop; the arrow keys choose among them. */
const chooseByArrows = async (name: string, value: string, order: readonly string[]): Promise<void> => {
  await keys.tabTo(at(name))
  await keys.press('Space')
  for (let step = 0; step < order.indexOf(value); step += 1) await keys.press('ArrowDown')
  expect(await person.page.locator(`input[name="${name}"][value="${value}"]`).isChecked()).toBe(true)
}

const selectByArrows = async (target: Locator, steps: number): Promise<void> => {
  await keys.tabTo(target)
  for (let step = 0; step < steps; step += 1) await keys.press('ArrowDown')
}

const choosePlace = async (): Promise<void> => {
  await keys.tabTo(at('place'))
  await keys.type('Erlang')
  await person.page.getByRole('option').filter({ hasText: 'Erlangen' }).first().waitFor()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  expect(await at('place').inputValue()).toBe(entry.place.name)
  expect(await person.page.locator('input[name="place.ags"]').inputValue()).toBe(entry.place.ags)
}

const fillIn = async (field: Field): Promise<void> => {
  const value: unknown = Object.entries(entry).find(([key]) => key === field.key)?.[1]
  switch (field.type) {
    case 'choice':
      // the Land follows from the place
      return field.key === 'scope' ? chooseByArrows('scope', entry.scope, termKeys('scope')) : undefined
    case 'choices':
      // in the order of the page: the Tab key goes forward only
      for (const key of termKeys(field.vocabulary).filter((term) => Array.isArray(value) && value.includes(term))) {
        await keys.tabTo(person.page.locator(`input[name="${field.key}"][value="${key}"]`))
        await keys.press('Space')
      }
      return
    case 'place':
      return choosePlace()
    case 'self-rating':
      for (const [criterion, level] of Object.entries(entry.selfRating)) await selectByArrows(at(`selfRating.${criterion}`), level)
      return
    case 'consent':
      await keys.tabTo(at(field.key))
      return keys.press('Space')
    case 'image':
      await keys.tabTo(at('image'))
      await at('image').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: pngPicture(60, 40) })
      await keys.tabTo(at('image.alt'))
      return keys.type(entry.image.alt)
    case 'documents':
      await keys.tabTo(at('documents'))
      await at('documents').setInputFiles({ name: 'anhang.pdf', mimeType: 'application/pdf', buffer: pdfDocument() })
      return enter(button(words.form.upload))
    default:
      await keys.tabTo(at(field.key))
      return keys.type(Array.isArray(value) ? value.join(', ') : String(value))
  }
}

describe('the form by keyboard alone', () => {
  it('the first stop skips to the content, and the questions before the form are answered by arrows', async () => {
    await person.open('/einreichen')
    await keys.press('Tab')
    expect(await keys.isOn(person.page.getByRole('link', { name: 'Zum Inhalt springen' }))).toBe(true)
    await keys.press('Enter')
    for (const { key, needed } of inclusionQuestions) await chooseByArrows(key, needed, ['yes', 'no'])
    await enter(button(words.begin.start))
    expect(person.page.url()).toMatch(/\/idee$/)
  })

  it('a page sent too early comes back with its problems focused, and each leads to its field', async () => {
    await enter(button(words.form.save))
    expect(await keys.isOn(at('problems'))).toBe(true)
    await keys.press('Tab')
    await keys.press('Enter')
    await keys.type(entry.title)
    expect(await at('title').inputValue()).toBe(entry.title)
  })

  it('every page is filled in and sent on', async () => {
    for (const step of praxisbeispiel.steps) {
      for (const field of step.fields) if (field.key !== 'title') await fillIn(field)
      await enter(button(words.form.save))
    }
    await keys.tabTo(at('name'))
    await keys.type(story.submitter.name)
    await keys.tabTo(at('email'))
    await keys.type(story.submitter.email)
    // the Enter key in a field sends the page as well
    await person.arrive(() => keys.press('Enter'))
    expect(person.page.url()).toMatch(/\/pruefen$/)
  })

  it('the sum is done by itself, and the receipt comes', async () => {
    await person.page.locator('altcha-widget [data-state="verified"]').waitFor()
    await enter(button(words.check.send))
    expect(await person.page.getByText(words.status.again.title).isVisible()).toBe(true)
    expect(await person.page.getByRole('heading', { level: 1 }).textContent()).toBe(entry.title)
  })
})
