import { type Locale, localePath } from '@vorbild/kernel/locale'
import type { Browser, Locator, Page } from 'playwright-core'
import { checkPage } from './check-page.ts'
import type { World } from './world.ts'

export interface PersonOptions {
  readonly locale?: Locale
  /** Switched off, as some people and companies have it. */
  readonly withoutScript?: boolean
  /** Done with every page that opens; by default every page must be accessible, and fit on a phone. */
  readonly look?: (page: Page) => Promise<void>
}

/** Somebody at a browser of their own. Every page they come to is looked at. */
export interface Person {
  readonly page: Page
  readonly locale: Locale
  readonly withoutScript: boolean
  readonly world: World
  /** Does what leads to another page, and waits until that is there. */
  arrive(by: () => Promise<unknown>): Promise<void>
  /** Types an address; a path is without language prefix. */
  open(address: string): Promise<void>
  /** Clicks on what leads to another page. */
  press(target: Locator): Promise<void>
  pressButton(name: string | RegExp): Promise<void>
  pressLink(name: string | RegExp): Promise<void>
  /** Looks at the page as it is now, e.g. after something unfolded; fails on script errors and refusals of the policy, too. */
  look(): Promise<void>
  leave(): Promise<void>
}

let people = 0

export const sitDown = async (browser: Browser, world: World, options: PersonOptions = {}): Promise<Person> => {
  const { locale = 'de', withoutScript = false, look = checkPage } = options
  people += 1
  const context = await browser.newContext({
    baseURL: world.url,
    viewport: { width: 1280, height: 900 },
    locale: locale === 'de' ? 'de-DE' : 'en-GB',
    javaScriptEnabled: !withoutScript,
    // everybody has a network address of their own, as in life, so that nobody uses up the allowance of others
    extraHTTPHeaders: { 'cf-connecting-ip': `198.51.100.${people}` },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints = collectComplaints(page)

  const lookAround = async () => {
    if (!withoutScript) await look(page)
    const said = complaints.splice(0)
    if (said.length > 0) throw new Error(`${page.url()} complains:\n  ${said.join('\n  ')}`)
  }
  const arrive: Person['arrive'] = async (by) => {
    await Promise.all([page.waitForEvent('load'), by()])
    await lookAround()
  }
  const press = (target: Locator) => arrive(() => target.click())
  return {
    page,
    locale,
    withoutScript,
    world,
    arrive,
    open: (address) => arrive(() => page.goto(address.startsWith('/') ? localePath(locale, address) : address)),
    press,
    pressButton: (name) => press(page.getByRole('button', { name, exact: true })),
    pressLink: (name) => press(page.getByRole('link', { name, exact: true })),
    look: lookAround,
    leave: () => context.close(),
  }
}

/** Script errors and refusals of the security policy. That a page itself came with 404 or 422 is no complaint. */
const collectComplaints = (page: Page): string[] => {
  const complaints: string[] = []
  const refusedPages = new Set<string>()
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().isNavigationRequest()) refusedPages.add(response.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const isOwnStatus = message.text().startsWith('Failed to load resource') && refusedPages.has(message.location().url)
    if (!isOwnStatus) complaints.push(`${message.text()} ${message.location().url}`)
  })
  return complaints
}
