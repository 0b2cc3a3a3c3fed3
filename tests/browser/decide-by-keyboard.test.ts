import { criteria } from '@vorbild/content/criteria'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { eventually } from '@vorbild/testing/eventually'
import { handIn } from '@vorbild/testing/hand-in'
import { type Keyboard, keyboardOf } from '@vorbild/testing/keyboard'
import { type Person, sitDown } from '@vorbild/testing/person'
import { publicPath } from '@vorbild/testing/publish'
import { followMail, openMail } from '@vorbild/testing/steps/mail'
import type { World } from '@vorbild/testing/world'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { texts } from '../../workers/review/src/texts/texts.ts'

const words = texts('de')
const GERDA = 'gerda.hoffmann@demo.example'
const TITLE = 'Kochtreff am Lindenplatz'

let world: World
let browser: Browser
let gerda: Person
let keys: Keyboard
let status: string

beforeAll(async () => {
  world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: '300', DECISION_UNDO_SECONDS: '8' })
  browser = await startBrowser()
  status = await handIn(world)
  await eventually('the case is there', async () =>
    (await world.fetch('/health').then((answer) => answer.text())).includes('"openCases":1'),
  )
  // accessibility of these pages is looked at on the journey
  gerda = await sitDown(browser, world, { look: async () => {} })
  keys = keyboardOf(gerda.page)
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const button = (name: string): Locator => gerda.page.getByRole('button', { name, exact: true })
const enter = async (target: Locator): Promise<void> => {
  await keys.tabTo(target)
  await gerda.arrive(() => keys.press('Enter'))
}
const fold = (title: string, within = 'main'): Locator => gerda.page.locator(`${within} summary`).filter({ hasText: title })
const unfold = async (target: Locator): Promise<void> => {
  await keys.tabTo(target)
  await keys.press('Enter')
}
const told = (text: string): Promise<boolean> =>
  gerda.page.getByRole('status').or(gerda.page.getByRole('alert')).filter({ hasText: text }).first().isVisible()

it('somebody of the office signs in, rates, comments, asks to decline, takes it back and accepts, without a mouse', async () => {
  await gerda.open('/redaktion')
  await keys.tabTo(gerda.page.getByLabel(words.signIn.email, { exact: true }))
  await keys.type(GERDA)
  await gerda.arrive(() => keys.press('Enter'))
  await openMail(gerda, GERDA, new RegExp(words.signInMail.subject('')))
  await followMail(gerda, '/redaktion/anmelden/')
  await enter(button(words.signIn.confirmButton))

  await enter(gerda.page.getByRole('link', { name: TITLE, exact: true }))
  await enter(button(words.case.claim))
  expect(await told(words.notices.claimed)).toBe(true)

  const [first] = criteria
  const name = first?.label.de ?? ''
  await unfold(fold(name, 'form[action*="/bewertung"]'))
  await keys.tabTo(gerda.page.getByLabel(words.rating.level(name)))
  await keys.press('ArrowDown')
  await keys.press('ArrowDown')
  await keys.tabTo(gerda.page.getByLabel(words.rating.comment(name)))
  await keys.type('Nah an den Menschen')
  await enter(button(words.rating.save))
  expect(await told(words.notices.rated)).toBe(true)

  await keys.tabTo(gerda.page.getByLabel(words.notes.label))
  await keys.type('Bitte gegenlesen')
  await enter(button(words.notes.add))
  expect(await gerda.page.getByText('Bitte gegenlesen').isVisible()).toBe(true)

  // without a reason: told at the field, to which the summary leads
  await unfold(fold(words.decide.declineTitle))
  await enter(button(words.decide.decline))
  const toField = gerda.page.getByRole('link', { name: words.decide.reasonMissing })
  await keys.tabTo(toField)
  await keys.press('Enter')
  await keys.type('Der Träger ist gewinnorientiert.')
  await enter(button(words.decide.decline))
  expect(await told(words.notices.declined)).toBe(true)
  await enter(button(words.case.takeBack))
  await enter(button(words.decide.accept))
  expect(await told(words.notices.accepted)).toBe(true)
  expect((await world.fetch(await publicPath(world, status))).status).toBe(200)
})
