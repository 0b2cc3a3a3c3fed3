import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { LOCALES } from '@vorbild/kernel/locale'
import { createBrowsableWorld } from '@vorbild/testing/browsable-world'
import { startBrowser } from '@vorbild/testing/browser'
import { stories } from '@vorbild/testing/entries'
import { eventually } from '@vorbild/testing/eventually'
import { type Person, sitDown } from '@vorbild/testing/person'
import { acceptCase, askBack, claimCase, openCase, rateCase, signInByMail } from '@vorbild/testing/steps/desk'
import { beginEntry, fillInEntry, sendEntry } from '@vorbild/testing/steps/hand-in'
import { followMail, openMail } from '@vorbild/testing/steps/mail'
import { beginIssue, editIssue, sendIssue, subscribe, watchIssue } from '@vorbild/testing/steps/newsletter'
import type { World } from '@vorbild/testing/world'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { texts as newsletterTexts } from '../../workers/newsletter/src/texts/texts.ts'
import { texts as reviewTexts } from '../../workers/review/src/texts/texts.ts'
import { texts as submissionTexts } from '../../workers/submissions/src/texts/texts.ts'

const EDITORS = { de: 'gerda.hoffmann@demo.example', en: 'anna.berger@demo.example' }
const NORA = 'nora.sommer@demo.example'
const SUBSCRIBERS = { de: 'lena.fischer@mail.example', en: 'grace.miller@mail.example' }

let world: World
let browser: Browser

beforeAll(async () => {
  world = await createBrowsableWorld({ DECISION_UNDO_SECONDS: '4', CLAIM_LEASE_SECONDS: '300' })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

describe.each(LOCALES)('from hand-in to print, in the language "%s"', (locale) => {
  const story = stories[locale]
  const { entry, submitter } = story
  const words = { submissions: submissionTexts(locale), review: reviewTexts(locale), newsletter: newsletterTexts(locale) }
  const sit = () => sitDown(browser, world, { locale })
  const shows = (person: Person, text: string) =>
    expect(person.page.locator('main').getByText(text).first().isVisible()).resolves.toBe(true)

  let hand: Person
  let editor: Person
  let statusUrl: string
  let slug: string
  beforeAll(async () => {
    hand = await sit()
    editor = await sit()
  })
  afterAll(async () => {
    await hand?.leave()
    await editor?.leave()
  })

  it('an entry is handed in with an image and a document', async () => {
    await hand.open('/')
    await beginEntry(hand)
    await fillInEntry(hand, story)
    await shows(hand, entry.title)
    await shows(hand, story.documentTitle)
    await sendEntry(hand)
    await shows(hand, words.submissions.status.again.title)
    statusUrl = hand.page.url()
  })

  it('the mailed link asks for a click, and the click sends the entry to the office', async () => {
    await openMail(hand, submitter.email, new RegExp(words.submissions.mails.confirm.subject))
    await followMail(hand, '/bestaetigen')
    await hand.pressButton(words.submissions.confirm.button)
    await shows(hand, 'PX-2026-')
    await openMail(hand, submitter.email, /PX-2026-\d+/)
  })

  it('an editor signs in by mail, claims the case, rates it and asks back about one field', async () => {
    await signInByMail(editor, EDITORS[locale])
    await openCase(editor, entry.title)
    await editor.pressLink(words.review.case.unfold)
    await shows(editor, story.documentTitle)
    await claimCase(editor)
    await rateCase(editor, story)
    const step = praxisbeispiel.steps.find(({ key }) => key === 'vorgehen')
    const field = step?.fields.find(({ key }) => key === 'lessonsLearned')
    await askBack(editor, step?.title[locale] ?? '', field?.label[locale] ?? '', story.question)
    await shows(editor, words.review.notices.asked)
  })

  it('the question is answered at the very field it was asked about', async () => {
    await openMail(hand, submitter.email, new RegExp(words.submissions.mails.questions.subject('')))
    await followMail(hand, '/einreichungen/')
    await hand.pressLink(words.submissions.mails.questions.action)
    await shows(hand, story.question)
    await hand.page.locator('#lessonsLearned').fill(story.answer)
    await hand.pressButton(words.submissions.answer.button)
    await shows(hand, words.submissions.status.changes)
  })

  it('the editor sees what changed and accepts; after the undo time the example is public', async () => {
    await eventually('the answer is on the desk', async () => {
      await editor.page.goto(editor.page.url())
      return editor.page.getByText(words.review.case.changes).first().isVisible()
    })
    await editor.look()
    await claimCase(editor)
    await acceptCase(editor)
    await shows(editor, words.review.notices.accepted)
    await editor.page.getByText(words.review.case.published).waitFor({ timeout: 30_000 })
    await editor.pressLink(words.review.case.toExample)
    slug = new URL(editor.page.url()).pathname.split('/').at(-1) ?? ''
    await shows(editor, story.answer.split('\n').at(-1) ?? '')
    expect(await editor.page.getByRole('img', { name: entry.image.alt }).isVisible()).toBe(true)
    await shows(editor, story.documentTitle)
  })

  it('the example is found by search, stands in the feed, and its submitter is told', async () => {
    await openMail(hand, submitter.email, new RegExp(words.submissions.mails.published.subject('')))
    await followMail(hand, '/beispiele/')
    expect(hand.page.url()).toMatch(new RegExp(`/beispiele/${slug}$`))
    await hand.open(`/beispiele?q=${story.search}`)
    await shows(hand, entry.title)
    expect(await (await world.fetch('/feed.atom')).text()).toContain(entry.title)
    await hand.open(statusUrl)
    await shows(hand, words.submissions.status.nextSteps.published())
  })

  it('somebody subscribes by double opt-in, gets the issue, and leaves by one POST of the mail program', async () => {
    const reader = await sit()
    await subscribe(reader, SUBSCRIBERS[locale])
    await shows(reader, words.newsletter.confirm.done)

    const nora = await sit()
    await signInByMail(nora, NORA, '/redaktion/newsletter')
    await beginIssue(nora)
    await shows(nora, entry.title)
    await editIssue(nora, story)
    await sendIssue(nora)
    await watchIssue(nora)
    await shows(nora, words.newsletter.desk.states.sent)
    await nora.leave()

    const mail = await openMail(reader, SUBSCRIBERS[locale], /Neues aus der Praxis/)
    expect(mail.text).toContain(entry.title)
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    await followMail(reader, '/newsletter/ausgaben/')
    await shows(reader, entry.title)

    const address = /<(http[^>]+)>/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
    expect(answer.status).toBe(200)
    await openMail(reader, SUBSCRIBERS[locale], /Neues aus der Praxis/)
    await followMail(reader, '/newsletter/einstellungen/')
    await shows(reader, words.newsletter.settings.states.unsubscribed)
    await reader.leave()
  })
})
