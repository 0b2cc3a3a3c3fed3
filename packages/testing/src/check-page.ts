import type { Page } from 'playwright-core'
import { accessibilityProblems } from './accessibility-problems.ts'

const WIDE = { width: 1280, height: 900 }
/** A phone held upright, and what is left of 1280 px at 400 percent (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 }

/** Elements that stick out on the right, innermost first; run in the page. */
const STICKING_OUT = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.getClientRects().length > 0)
  .reverse().slice(0, 5)
  .map((element) => element.outerHTML.slice(0, 120))`

const IS_TOO_WIDE = 'document.documentElement.scrollWidth > innerWidth'

/** Text as wide as readers may set it (WCAG 1.4.12). */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
const SPACE_OUT = `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(SPACED)}); document.adoptedStyleSheets = [sheet] }`
const SPACE_BACK = 'document.adoptedStyleSheets = []'

const stickingOut = async (page: Page, how: string): Promise<readonly string[]> => {
  const sticking = (await page.evaluate(IS_TOO_WIDE)) ? await page.evaluate<string[]>(STICKING_OUT) : null
  return sticking === null ? [] : [`wider than ${NARROW.width} px${how}:\n    ${sticking.join('\n    ')}`]
}

const overflowProblems = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize(NARROW)
  const asItIs = await stickingOut(page, '')
  await page.evaluate(SPACE_OUT)
  const spacedOut = await stickingOut(page, ' with text spaced out')
  await page.evaluate(SPACE_BACK)
  await page.setViewportSize(WIDE)
  return [...asItIs, ...spacedOut]
}

/** A page without its numbers and keys, as the eye sees it now; run in the page. */
const LIKENESS = `matchMedia('(prefers-color-scheme: dark)').matches + document.documentElement.outerHTML
  .replace(/[\\w-]{20,}/g, 'key').replace(/\\d+/g, '0')`

/** Looking takes a second, and many ways lead through the same pages. */
const lookedAt = new Set<string>()

/**
 * Fails with every accessibility problem of the open page, and when it must be scrolled sideways on a phone, however text is spaced. What
 * differs from a page that was right in nothing but numbers and keys is right too.
 */
export const checkPage = async (page: Page): Promise<void> => {
  const likeness = await page.evaluate<string>(LIKENESS)
  if (lookedAt.has(likeness)) return
  const problems = [...(await accessibilityProblems(page)), ...(await overflowProblems(page))]
  if (problems.length > 0) throw new Error(`${page.url()} (${await page.title()})\n  ${problems.join('\n  ')}`)
  lookedAt.add(likeness)
}
