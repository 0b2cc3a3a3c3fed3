import { accessibilityProblems } from '@vorbild/testing/accessibility-problems'
import { startBrowser } from '@vorbild/testing/browser'
import { checkPage } from '@vorbild/testing/check-page'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BAD = '<h1>Titel</h1><img src="data:,"><p style="color: #ccc">Kaum zu lesen</p>'
const framed = (html: string) => `<!doctype html><html lang="de"><title>Rahmen</title><main><h1>Rahmen</h1>
  <iframe title="Innen" width="300" height="300" sandbox="allow-scripts" srcdoc="${html.replaceAll('"', "'")}"></iframe></main>`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

const found = async (): Promise<readonly string[]> => (await accessibilityProblems(page)).map((line) => line.split(':')[0] ?? '').sort()

describe('looking at a page', () => {
  it('finds what is wrong with it', async () => {
    await page.setContent(BAD)
    expect(await found()).toEqual(['color-contrast', 'document-title', 'html-has-lang', 'image-alt'])
  })

  it('finds what is wrong in a frame of another origin, and nothing where all is well', async () => {
    await page.setContent(framed(`<!doctype html><html lang="de"><title>Innen</title><body>${BAD}`), { waitUntil: 'load' })
    expect(await found()).toEqual(['color-contrast', 'image-alt'])
    await page.setContent(framed('<!doctype html><html lang="de"><title>Innen</title><body><h1>Gut</h1>'), { waitUntil: 'load' })
    expect(await found()).toEqual([])
  })

  it('fails when a phone must be scrolled sideways, at once or with text spaced out', async () => {
    const shown = (word: string) => page.setContent(`<!doctype html><html lang="de"><title>Breit</title><main><h1>${word}</h1></main>`)
    await shown('Praxisbeispielverzeichnis'.repeat(3))
    await expect(checkPage(page)).rejects.toThrow('wider than 320 px:')
    await shown('Praxisbeispiele')
    await expect(checkPage(page)).rejects.toThrow('wider than 320 px with text spaced out')
    await shown('Beispiele')
    await checkPage(page)
  })
})
