import { linkIn, nextCaller, wayOn } from './browse.ts'
import { eventually } from './eventually.ts'
import { beginDraft, confirmPath, fillIn, handIn, idOf, sendDraft } from './hand-in.ts'
import type { ReceivedMail } from './mailbox.ts'
import { accept, caseIn, publicPath } from './publish.ts'
import { rows } from './rows.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import type { World } from './world.ts'

/** Every kind of mail the house sends, by name. */
export type EveryMail = Readonly<Record<string, ReceivedMail>>

/** Has the house send one mail of every kind; needs a seeded world with `WELCOME_MAIL=1` and `STILL_WANTED_MAIL=1`. */
export const sendEveryMail = async (world: World): Promise<EveryMail> => {
  const anna = await signedIn(world, 'anna.berger@demo.example')
  const nora = await signedIn(world, 'nora.sommer@demo.example')
  const found = (to: string, subject: RegExp) => world.mailbox.waitFor(to, subject)
  return {
    'sign-in': await found('anna.berger@demo.example', /./),
    ...(await mailsToReaders(world)),
    ...(await mailsToSubmitters(world, anna)),
    ...(await mailsOfIssues(world, nora)),
    ...(await circulars(world, nora)),
  }
}

const mailsToReaders = async (world: World): Promise<EveryMail> => {
  const subscribe = async (email: string, locale: string, rhythm: string) => {
    wayOn(await world.post('/newsletter', { email, locale, rhythm }, nextCaller()))
    return world.mailbox.waitFor(email, /bestätigen|confirm/i)
  }
  const german = await subscribe('lena@leserin.example', 'de', 'at_once')
  const english = await subscribe('lewis@reader.example', 'en', 'every_issue')
  for (const mail of [german, english]) wayOn(await world.post(linkIn(mail, '/newsletter/bestaetigen/'), {}))
  const welcome = await world.mailbox.waitFor('lena@leserin.example', /Willkommen/)
  await rows(world, 'newsletter', "UPDATE subscriber SET mailed_at = 0 WHERE email = 'lena@leserin.example'")
  await world.post('/newsletter', { email: 'lena@leserin.example' }, nextCaller())
  return {
    'newsletter-confirm': german,
    'newsletter-confirm-en': english,
    welcome,
    'newsletter-settings': await world.mailbox.waitFor('lena@leserin.example', /Einstellungen/),
  }
}

const mailsToSubmitters = async (world: World, anna: SignedIn): Promise<EveryMail> => {
  const email = 'otto.quandt@traeger.example'
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Otto Quandt', email })
  wayOn(await world.post(`${draft}/spaeter`, { email }, nextCaller()))
  const resume = await world.mailbox.waitFor(email, /Weitermachen/)
  const status = await sendDraft(world, draft)
  wayOn(await world.post(await confirmPath(world, email), {}))
  const id = idOf(status)
  await caseIn(world, id, 'received')
  const at = `/redaktion/faelle/${id}`
  await anna.post(`${at}/uebernahme`)
  const { version } = await caseIn(world, id, 'in_review')
  const message = 'Vielen Dank für Ihren Eintrag.\n\nBitte nennen Sie noch den genauen Ort, damit andere Sie finden.'
  await anna.post(`${at}/rueckfrage`, { version: String(version), fields: 'title', 'question.title': 'Heißt der Treff noch so?', message })
  const question = await world.mailbox.waitFor(email, /Rückfrage/)
  wayOn(await world.post('/einreichungen/link', { email }, nextCaller()))
  return {
    resume,
    'submission-confirm': await world.mailbox.waitFor(email, /bestätigen/),
    receipt: await world.mailbox.waitFor(email, /Eingegangen/),
    question,
    'lost-link': await world.mailbox.waitFor(email, /Ihr neuer Link/),
    declined: await declinedMail(world, anna),
  }
}

const declinedMail = async (world: World, anna: SignedIn): Promise<ReceivedMail> => {
  const email = 'petra.nolte@traeger.example'
  const id = idOf(await handIn(world, { name: 'Petra Nolte', email }))
  await caseIn(world, id, 'received')
  await anna.post(`/redaktion/faelle/${id}/uebernahme`)
  const { version } = await caseIn(world, id, 'in_review')
  const reason = 'Das Angebot richtet sich nur an Fachpublikum.'
  await anna.post(`/redaktion/faelle/${id}/entscheidung`, { outcome: 'declined', reason, version: String(version) })
  return world.mailbox.waitFor(email, /Entscheidung/)
}

/** Publishes an entry, which the reader who wants everything at once hears of; then an issue, tested and sent. */
const mailsOfIssues = async (world: World, nora: SignedIn): Promise<EveryMail> => {
  const email = 'rosa.keller@traeger.example'
  const status = await handIn(world, { name: 'Rosa Keller', email })
  wayOn(await accept(world, await signedIn(world, 'anna.berger@demo.example'), idOf(status)))
  await publicPath(world, status)
  const published = await world.mailbox.waitFor(email, /Veröffentlicht/)
  const digest = await eventually(
    'a digest',
    async () => (await world.mailbox.all()).find(({ to, subject }) => to === 'lena@leserin.example' && subject.includes('Neu für Sie')),
    40_000,
  )
  const issue = wayOn(await nora.post('/redaktion/newsletter'))
  await nora.post(`${issue}/testmail`, { an: 'test@redaktion.example' })
  const version = /name="version" value="(\d+)"/.exec(await nora.read(`${issue}/versand`))?.[1] ?? ''
  wayOn(await nora.post(`${issue}/versand`, { version }))
  return {
    published,
    digest,
    'issue-test': await world.mailbox.waitFor('test@redaktion.example', /./),
    issue: await world.mailbox.waitFor('karin.vogel@demo.example', /./),
    'issue-en': await world.mailbox.waitFor('lewis@reader.example', /Neues aus der Praxis/),
  }
}

const THREE_YEARS_MS = 3 * 366 * 24 * 60 * 60 * 1000

/** The question after years, and the one to the people of an existing list. */
const circulars = async (world: World, nora: SignedIn): Promise<EveryMail> => {
  const list = new FormData()
  for (const [name, value] of Object.entries({ art: 'asked', wo: 'Fachtag Köln, Teilnahmeliste' })) list.append(name, value)
  list.append('datei', new File(['E-Mail\nfrieda@liste.example\n'], 'liste.csv'))
  const headers = { cookie: nora.cookie }
  const preview = wayOn(await world.fetch('/redaktion/newsletter/verteiler/import', { method: 'POST', body: list, headers }))
  wayOn(await nora.post(preview))
  const longAgo = Date.now() - THREE_YEARS_MS
  await rows(
    world,
    'newsletter',
    "UPDATE subscriber SET requested_at = ?1, confirmed_at = ?1 WHERE email = 'mehmet.kaya@demo.example'",
    longAgo,
  )
  await world.sweep('newsletter')
  return {
    invited: await world.mailbox.waitFor('frieda@liste.example', /./),
    'still-wanted': await world.mailbox.waitFor('mehmet.kaya@demo.example', /weiter bekommen/),
  }
}
