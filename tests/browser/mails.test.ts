import { composeMessage } from '@vorbild/mail/compose'
import { accessibilityProblems } from '@vorbild/testing/accessibility-problems'
import { startBrowser } from '@vorbild/testing/browser'
import { sendEveryMail } from '@vorbild/testing/every-mail'
import { createPostalWorld, type PostalWorld } from '@vorbild/testing/postal-world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let postal: PostalWorld
let browser: Browser
let mails: Readonly<Record<string, { readonly html: string }>>
beforeAll(async () => {
  postal = await createPostalWorld({ WELCOME_MAIL: '1', STILL_WANTED_MAIL: '1' })
  browser = await startBrowser()
  mails = { ...(await sendEveryMail(postal.world)), 'long words': composeMessage(longWords) }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await postal?.stop()
})

const WORD = 'Gesundheitsförderungskoordinierungsstellenleitungskonferenzprotokoll'.repeat(3)
const longWords = {
  locale: 'de',
  heading: WORD,
  paragraphs: [WORD],
  action: { label: WORD, url: `https://vorbild.example/${'x'.repeat(300)}` },
  closing: [],
  siteName: 'Vorbild',
  siteUrl: 'https://vorbild.example',
} as const

describe.each(['light', 'dark'] as const)('every mail, shown %s', (colorScheme) => {
  it.each([320, 640])('fits %i pixels and is accessible', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: true })
    const page = await context.newPage()
    for (const [name, { html }] of Object.entries(mails)) {
      await page.setContent(html)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width)
      expect(await accessibilityProblems(page), name).toEqual([])
    }
    await context.close()
  })
})
