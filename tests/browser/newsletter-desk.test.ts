import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { checkPage } from '@vorbild/testing/check-page'
import { pngPicture } from '@vorbild/testing/files'
import { type Person, sitDown } from '@vorbild/testing/person'
import { rows } from '@vorbild/testing/rows'
import { signInByMail } from '@vorbild/testing/steps/desk'
import { beginIssue, subscribe } from '@vorbild/testing/steps/newsletter'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts } from '../../workers/newsletter/src/texts/texts.ts'
import { demoPeople } from '../../workers/review/demo-people.ts'

const words = texts('de')
const demo = demoPeople.map(({ name, email, roles, laender }) => ({ name, email, role: roles[0], land: laender[0] ?? null }))

let world: World
let browser: Browser
let nora: Person
let draft: string
beforeAll(async () => {
  world = await createBrowsableWorld({ DEMO: JSON.stringify(demo) })
  browser = await startBrowser()
  const newest = 'SELECT example_id FROM publication WHERE is_good_practice = ? ORDER BY example_id LIMIT 3'
  await rows(world, 'newsletter', `UPDATE publication SET published_at = 1795300000000 WHERE example_id IN (${newest})`, 0)
  await rows(world, 'newsletter', `UPDATE publication SET awarded_at = 1795300000000 WHERE example_id IN (${newest})`, 1)
  nora = await sitDown(browser, world)
  await signInByMail(nora, 'nora.sommer@demo.example', '/redaktion/newsletter')
  await beginIssue(nora)
  draft = new URL(nora.page.url()).pathname
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const stored = async () =>
  (
    await rows<{ id: string }>(
      world,
      'newsletter',
      `SELECT example_id AS id FROM issue_entry e JOIN issue ON issue.id = e.issue_id WHERE number = 2 AND section = 'praxisbeispiel' ORDER BY position`,
    )
  ).map(({ id }) => id)
const shown = async () => {
  const ids = await nora.page.locator('#abschnitt-praxisbeispiel section').evaluateAll((all) => all.map(({ id }) => id))
  return ids.map((id) => id.replace('eintrag-', ''))
}
const save = () => nora.press(nora.page.getByRole('button', { name: words.desk.edit.save, exact: true }).first())

describe('an issue on the desk', () => {
  it('is put in order by dragging, and kept so when saved', async () => {
    const before = await shown()
    const handles = nora.page.locator('#abschnitt-praxisbeispiel .drag-handle')
    await handles.nth(2).scrollIntoViewIfNeeded()
    const [last, first] = [await handles.nth(2).boundingBox(), await handles.nth(0).boundingBox()]
    if (!last || !first) throw new Error('no handle to drag by')
    await nora.page.mouse.move(last.x + 10, last.y + 10)
    await nora.page.mouse.down()
    await nora.page.mouse.move(last.x + 10, first.y - 60, { steps: 8 })
    await nora.page.mouse.up()
    const [a, b, c] = before
    expect(await shown()).toEqual([c, a, b])
    expect(await stored()).toEqual(before)
    await nora.page.getByText(words.draft.dragged).first().waitFor()
    await save()
    expect(await stored()).toEqual([c, a, b])
  })

  it('shows while it goes out bar and numbers of the same answer, and is quiet about most of them', async () => {
    await rows(world, 'newsletter', "UPDATE issue SET state = 'paused', finished_at = NULL WHERE number = 1")
    let done = 0
    await nora.page.route('**/stand.json', (route) => {
      done += 1
      const answer = { done, total: 10, text: `${done} von 10`, finished: false, html: `<p class="stack">${done} erledigt</p>` }
      return route.fulfill({ json: answer })
    })
    await nora.open('/redaktion/newsletter/1')
    await nora.page.getByText('3 erledigt').waitFor()
    const live = nora.page.locator('live-progress')
    expect({
      bar: await live.locator('progress').getAttribute('value'),
      words: await live.locator('.progress__text').textContent(),
      spoken: await live.getByRole('status').textContent(),
    }).toEqual({ bar: '3', words: '3 von 10', spoken: '1 von 10' })
    expect(await nora.page.locator('[aria-live]').count()).toBe(0)
    await nora.page.unroute('**/stand.json')
    await rows(world, 'newsletter', "UPDATE issue SET state = 'sent', finished_at = started_at WHERE number = 1")
    await nora.open(draft)
  })

  it('is put in order and gets a section by keyboard alone', async () => {
    const [a, b, c] = await stored()
    await nora.page.locator(`#eintrag-${a} button[value="ab:${a}"]`).focus()
    await nora.arrive(() => nora.page.keyboard.press('Enter'))
    expect(await stored()).toEqual([b, a, c])
    await nora.arrive(() => nora.page.keyboard.press('Enter'))
    expect(await stored()).toEqual([b, c, a])
    // at the end of the list only the way back is left
    await nora.arrive(() => nora.page.keyboard.press('Enter'))
    expect(await stored()).toEqual([b, a, c])
    await nora.page.getByRole('button', { name: words.draft.section.addCall }).focus()
    await nora.arrive(() => nora.page.keyboard.press('Enter'))
    expect(await nora.page.getByRole('heading', { name: words.draft.call.heading }).isVisible()).toBe(true)
  })

  it('shows what is typed in a window of its own, in the light and in the dark', async () => {
    await nora.page.locator('#intro').fill('Noch **nicht** gespeichert')
    const [preview] = await Promise.all([
      nora.page.waitForEvent('popup'),
      nora.page.getByRole('button', { name: words.draft.preview.button }).first().click(),
    ])
    await preview.waitForLoadState()
    for (const frame of preview.frames().slice(1)) expect(await frame.locator('strong').first().textContent()).toBe('nicht')
    const colours = await Promise.all(
      preview
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate('getComputedStyle(document.body).backgroundColor')),
    )
    expect(new Set(colours).size).toBe(2)
    await checkPage(preview)
    await preview.close()
    expect(await nora.page.locator('#intro').inputValue()).toBe('Noch **nicht** gespeichert')
  })

  it('takes a picture, and says which file is none', async () => {
    const { page } = nora
    await page.locator('#picture').setInputFiles({ name: 'virus.png', mimeType: 'image/png', buffer: Buffer.from('MZ this is no picture') })
    await page.locator('#picturealt').fill('Hügel am Abend')
    await nora.arrive(() => page.locator('#picturealt').press('Enter'))
    expect(await page.locator('.error-summary').textContent()).toContain('„virus.png“ ist kein vollständiges Bild')
    expect(await page.locator('#picturealt').inputValue()).toBe('Hügel am Abend')
    await page.locator('#picture').setInputFiles({ name: 'abend.png', mimeType: 'image/png', buffer: pngPicture() })
    await save()
    expect(await page.getByRole('img', { name: 'Hügel am Abend' }).isVisible()).toBe(true)
    expect(await page.evaluate("document.querySelector('.own-picture__image').naturalWidth")).toBe(960)
    await nora.open(`${draft}/vorschau`)
    expect(await page.frames()[1]?.locator('img').first().getAttribute('alt')).toBe('Hügel am Abend')
    await nora.open(draft)
  })

  it('goes to colleagues by the Enter key, as it was just typed', async () => {
    const { page } = nora
    await page.locator('#subject').fill('Eben getippt')
    await page.getByRole('button', { name: words.desk.check.toTest }).focus()
    await nora.arrive(() => page.keyboard.press('Enter'))
    await page.locator('#an').focus()
    await page.keyboard.type('kollegin@browser.example')
    await nora.arrive(() => page.keyboard.press('Enter'))
    expect(await page.getByText(words.desk.edit.tested).isVisible()).toBe(true)
    const { text } = await world.mailbox.waitFor('kollegin@browser.example', /^\[Test\] Eben getippt$/)
    const preview = /\/newsletter\/vorschau\/\S+/.exec(text)?.[0] ?? ''
    const colleague = await sitDown(browser, world)
    for (const address of [preview, `/en${preview}`]) await colleague.open(`${world.url}${address}`)
    expect(await colleague.page.getByText(texts('en').archive.preview.title(2)).isVisible()).toBe(true)
    await colleague.leave()
  })

  it('answers nonsense in words, on pages that everybody can use', async () => {
    await nora.page.locator('#subject').fill('')
    await nora.page.locator('#intro').fill('x'.repeat(10_001))
    await save()
    expect(await nora.page.locator('#subject').getAttribute('aria-invalid')).toBe('true')
    await nora.open(`${draft}/empfang`)
    await nora.page.locator('#an').fill('nobody@nowhere.example')
    await nora.press(nora.page.getByRole('button', { name: words.desk.reception.look }))
    await nora.open(`${draft}/versand`)
    await nora.page.locator('#tag').fill('2020-01-01')
    await nora.page.locator('#uhrzeit').fill('25 Uhr')
    await nora.press(nora.page.getByRole('button', { name: words.desk.plan.submit }))
    await nora.open(`${draft}/loeschen`)
  })
})

describe('pages of the newsletter', () => {
  it('are fit for everybody in the dark and in English', async () => {
    await nora.page.emulateMedia({ colorScheme: 'dark' })
    for (const path of [
      draft,
      `${draft}/vorschau`,
      `${draft}/versand`,
      '/redaktion/newsletter',
      '/redaktion/newsletter/zusammenstellungen',
    ])
      for (const address of [path, `/en${path}`]) await nora.open(`${world.url}${address}`)
    await nora.page.emulateMedia({ colorScheme: 'light' })
  })

  it('let a reader choose with the keyboard, folded lists and all', async () => {
    const reader = await sitDown(browser, world)
    await subscribe(reader, 'tastatur@browser.example')
    await reader.pressLink(words.confirm.toSettings)
    const topics = reader.page.locator('summary').first()
    await topics.focus()
    await reader.page.keyboard.press('Enter')
    await reader.page.keyboard.press('Tab')
    await reader.page.keyboard.press('Space')
    await reader.look()
    await reader.pressButton(words.settings.save)
    expect((await reader.page.locator('summary').first().textContent())?.trim()).toBe('Themen: Bewegung und Mobilität')
    for (const path of ['/newsletter?q=Sturz&land=BY', '/newsletter/ausgaben', '/newsletter/ausgaben/1', '/newsletter/abmelden/x'])
      await reader.open(path)
    await reader.leave()
  })
})
