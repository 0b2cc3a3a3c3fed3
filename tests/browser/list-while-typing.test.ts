import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { type Person, sitDown } from '@vorbild/testing/person'
import type { World } from '@vorbild/testing/world'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let world: World
let browser: Browser
let reader: Person
let field: Locator
let list: Locator
let voice: Locator

beforeAll(async () => {
  world = await createBrowsableWorld()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})
beforeEach(async () => {
  reader = await sitDown(browser, world)
  await reader.open('/beispiele')
  field = reader.page.locator('#q')
  list = reader.page.getByRole('listbox')
  voice = reader.page.locator('search-suggest [role=status]')
})
afterEach(() => reader?.leave())

const press = (key: string) => reader.page.keyboard.press(key)
const active = () => field.getAttribute('aria-activedescendant')
const pick = async (nth: number) => {
  await list.waitFor()
  for (let at = 0; at < nth; at++) await press('ArrowDown')
}
/** Answers to what was typed come when let go, in any order. */
const heldBack = async () => {
  const held = new Map<string, () => void>()
  await reader.page.route('**/api/v1/suggest*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? ''
    await new Promise<void>((letGo) => held.set(q, letGo))
    await route.fulfill({ json: { suggestions: [{ text: `zu ${q}`, kind: 'keyword' }] } }).catch(() => {})
  })
  const asked = (q: string) => expect.poll(() => held.has(q)).toBe(true)
  return { asked, letGo: (q: string) => held.get(q)?.() }
}

describe('the list while typing, after the combobox pattern', () => {
  it('tells how many there are, that there are none, and nothing once it is closed', async () => {
    await field.pressSequentially('Sturz')
    await list.waitFor()
    const many = await list.getByRole('option').count()
    expect(await voice.textContent()).toBe(`${many} Vorschläge. Mit den Pfeiltasten auswählen.`)
    await press('Escape')
    expect([await voice.textContent(), await field.getAttribute('aria-expanded')]).toEqual(['', 'false'])
    await field.fill('Xyzzyq')
    await expect.poll(() => voice.textContent()).toBe('Keine Vorschläge.')
    expect(await list.isVisible()).toBe(false)
  })

  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])(
    '%s goes back into the text, and Enter then searches for what was typed',
    async (key) => {
      await field.pressSequentially('Sturz')
      await pick(2)
      expect(await active()).toBe('q-list-1')
      await press(key)
      expect(await active()).toBeNull()
      const caret = await reader.page.evaluate<number>(`document.getElementById('q').selectionStart`)
      expect(caret).toBe({ Home: 0, End: 5, ArrowLeft: 4, ArrowRight: 5 }[key])
      await reader.arrive(() => press('Enter'))
      expect(new URL(reader.page.url()).searchParams.get('q')).toBe('Sturz')
    },
  )

  it('Tab leaves it without choosing', async () => {
    await field.pressSequentially('Sturz')
    await pick(1)
    await press('Tab')
    expect([await list.isVisible(), await field.inputValue()]).toEqual([false, 'Sturz'])
  })

  it('a pointer chooses only where it is let go', async () => {
    await field.pressSequentially('Sturz')
    await list.waitFor()
    const box = await list.getByRole('option').first().boundingBox()
    if (!box) throw new Error('no first suggestion')
    await reader.page.mouse.move(box.x + 20, box.y + 10)
    await reader.page.mouse.down()
    await reader.page.mouse.move(5, 5)
    await reader.page.mouse.up()
    expect([await field.inputValue(), new URL(reader.page.url()).search]).toEqual(['Sturz', ''])
    await reader.arrive(() => list.getByRole('option').first().click())
    expect(reader.page.url()).not.toMatch(/beispiele$/)
  })

  it('shows no answer that comes too late: to what is not typed any more, or after Escape', async () => {
    const { asked, letGo } = await heldBack()
    await field.pressSequentially('Stu')
    await asked('Stu')
    await field.pressSequentially('rz')
    await asked('Sturz')
    letGo('Sturz')
    await list.getByText('zu Sturz').waitFor()
    letGo('Stu')
    await field.pressSequentially('pr')
    await asked('Sturzpr')
    await press('Escape')
    await press('Escape')
    letGo('Sturzpr')
    await reader.page.waitForTimeout(300)
    expect(await list.isVisible()).toBe(false)
  })

  it('leaves keys to an input method that is putting a letter together', async () => {
    await field.pressSequentially('Sturz')
    await pick(1)
    const stays = await reader.page.evaluate<boolean>(
      `document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true }))`,
    )
    expect([stays, await active(), await list.isVisible()]).toEqual([true, 'q-list-0', true])
  })

  it('is passed on to the list of places, whose field keeps its name', async () => {
    await reader.page.locator('summary', { hasText: 'Umkreis' }).click()
    const place = reader.page.getByRole('combobox', { name: 'Ort', exact: true })
    await place.pressSequentially('Esslin')
    await reader.page.getByRole('listbox').waitFor()
    expect(await reader.page.getByRole('combobox', { name: 'Ort', exact: true }).count()).toBe(1)
    expect(await reader.page.locator('place-picker [role=status]').textContent()).toMatch(/Vorschl/)
  })
})
