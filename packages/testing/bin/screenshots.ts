import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { demoPeople } from '../../../workers/review/demo-people.ts'
import { texts as reviewTexts } from '../../../workers/review/src/texts/texts.ts'
import { texts as submissionTexts } from '../../../workers/submissions/src/texts/texts.ts'
import { createBrowsableWorld } from '../src/browsable-world.ts'
import { startBrowser } from '../src/browser.ts'
import { stories } from '../src/entries.ts'
import { eventually } from '../src/eventually.ts'
import { type Person, sitDown } from '../src/person.ts'
import { acceptCase, askBack, claimCase, openCase, rateCase, signInByMail } from '../src/steps/desk.ts'
import { fillIn } from '../src/steps/fill-in.ts'
import { beginEntry, fillInEntry, sendEntry } from '../src/steps/hand-in.ts'
import { followMail, openMail } from '../src/steps/mail.ts'
import { beginIssue, editIssue, sendIssue, watchIssue } from '../src/steps/newsletter.ts'

/** Pictures of the pages people meet on the way from hand-in to print, wide and narrow, into the folder given. */
const folder = path.resolve(process.argv[2] ?? '.test-output/screenshots')
const WIDTHS = [1280, 390]
const story = stories.de

const demo = demoPeople.slice(0, 2).map(({ name, email, roles, laender }) => ({ name, email, role: roles[0], land: laender[0] ?? null }))

const shoot = async ({ page }: Person, name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate('document.activeElement?.blur()')
    // a window as high as the page: browsers do not draw frames that are out of sight
    await page.setViewportSize({ width, height: await page.evaluate<number>('document.documentElement.scrollHeight') })
    if (page.frames().length > 1) await page.waitForTimeout(500)
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

mkdirSync(folder, { recursive: true })
const world = await createBrowsableWorld({ CLAIM_LEASE_SECONDS: '1800', DECISION_UNDO_SECONDS: '5', DEMO: JSON.stringify(demo) })
const browser = await startBrowser()
const sit = () => sitDown(browser, world, { look: async () => {} })
try {
  const reader = await sit()
  const reading = [
    ['home', '/'],
    ['results', '/beispiele?q=St%C3%BCrze'],
    ['map', '/beispiele/karte'],
    ['no-results', '/beispiele?q=Xylophonbau'],
    ['example', '/beispiele/bewegungs-treffs-im-freien'],
    ['newsletter', '/newsletter'],
    ['not-found', '/gibt-es-nicht'],
    ['sign-in', '/redaktion/anmelden'],
    ['begin', '/einreichen'],
  ] as const
  for (const [name, address] of reading) {
    await reader.open(address)
    await shoot(reader, name)
  }

  const hand = await sit()
  const words = submissionTexts('de')
  await beginEntry(hand)
  await hand.pressButton(words.form.save)
  await shoot(hand, 'form-problems')
  await hand.open(new URL(hand.page.url()).pathname)
  const [idea] = praxisbeispiel.steps
  if (idea) await fillIn(hand, idea, story)
  await shoot(hand, 'form')
  await fillInEntry(hand, story)
  await shoot(hand, 'check')
  const draft = hand.page.url().replace(/\/pruefen.*/, '')
  await hand.open(`${draft}/dateien`)
  await shoot(hand, 'form-files')
  await hand.open(`${draft}/zielgruppen`)
  await shoot(hand, 'form-choices')
  await hand.open(`${draft}/spaeter`)
  await shoot(hand, 'later')
  await hand.open(`${draft}/pruefen`)
  await sendEntry(hand)
  await openMail(hand, story.submitter.email, new RegExp(words.mails.confirm.subject))
  await shoot(hand, 'mail')
  await followMail(hand, '/bestaetigen')
  await hand.pressButton(words.confirm.button)
  await shoot(hand, 'status')

  const editor = await sit()
  await signInByMail(editor, 'gerda.hoffmann@demo.example')
  await eventually('the case is on the desk', async () => {
    await editor.page.goto('/redaktion')
    return editor.page.getByRole('link', { name: story.entry.title, exact: true }).isVisible()
  })
  await shoot(editor, 'desk')
  await openCase(editor, story.entry.title)
  await claimCase(editor)
  await rateCase(editor, story)
  await shoot(editor, 'case')
  const step = praxisbeispiel.steps.find(({ key }) => key === 'vorgehen')
  const label = step?.fields.find(({ key }) => key === 'lessonsLearned')?.label.de ?? ''
  await askBack(editor, step?.title.de ?? '', label, story.question)
  await openMail(hand, story.submitter.email, new RegExp(words.mails.questions.subject('')))
  await followMail(hand, '/einreichungen/')
  await hand.pressLink(words.mails.questions.action)
  await shoot(hand, 'answer')
  await hand.page.locator('#lessonsLearned').fill(story.answer)
  await hand.pressButton(words.answer.button)
  await shoot(hand, 'status-answered')
  await eventually('the answer is on the desk', async () => {
    await editor.page.goto(editor.page.url())
    return editor.page.locator('#aenderungen').isVisible()
  })
  await shoot(editor, 'case-changed')
  await claimCase(editor)
  await acceptCase(editor)
  await shoot(editor, 'case-accepted')
  await editor.page.getByText(reviewTexts('de').case.published).waitFor({ timeout: 30_000 })
  await editor.pressLink(reviewTexts('de').case.toExample)
  await shoot(editor, 'example-new')

  const nora = await sit()
  await signInByMail(nora, 'nora.sommer@demo.example', '/redaktion/newsletter')
  await shoot(nora, 'newsletter-desk')
  await beginIssue(nora)
  await editIssue(nora, story)
  await shoot(nora, 'issue')
  await sendIssue(nora)
  await shoot(nora, 'issue-sending')
  await watchIssue(nora)
  await nora.open(nora.page.url())
  await shoot(nora, 'issue-sent')
  await reader.open('/postfach')
  await shoot(reader, 'mailbox')
  await openMail(reader, 'karin.vogel@demo.example', /Neues aus der Praxis/)
  await shoot(reader, 'issue-mail')
  await reader.open('/newsletter/ausgaben/2')
  await shoot(reader, 'issue-public')
} finally {
  await browser.close()
  await world.stop()
}
console.log(`pictures are in ${folder}`)
