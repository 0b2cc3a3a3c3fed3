import binary from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** The package's own switches turn off what is to be tested here: origins, and processes that die alone. */
const SWITCHES = ['--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-gpu', '--headless=shell']

/** A real browser without a window. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await binary.executablePath(), args: SWITCHES, headless: true })
