import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import type { World } from '@vorbild/testing/world'

type Fields = Readonly<Record<string, string | readonly string[]>>

export const SUITABLE: Fields = {
  gesundheitsbezug: 'yes',
  'soziale-lage': 'yes',
  'ort-in-deutschland': 'yes',
  'hat-begonnen': 'yes',
  gewinnabsicht: 'no',
  'nur-forschung': 'no',
}

/** A complete entry as a person types it, page by page. */
export const PAGES: Readonly<Record<string, Fields>> = {
  idee: { title: sampleEntry.title, summary: sampleEntry.summary },
  vorgehen: { procedure: sampleEntry.procedure, lessonsLearned: sampleEntry.lessonsLearned },
  zielgruppen: { targetGroups: sampleEntry.targetGroups, ageGroups: sampleEntry.ageGroups, settings: sampleEntry.settings },
  themen: { topics: sampleEntry.topics, keywords: 'Kochen, Nachbarschaft', settings: sampleEntry.settings },
  ort: { scope: 'lokal', place: 'Erlangen' },
  zeit: { start: 'März 2022' },
  organisation: { organisation: sampleEntry.organisation, contactEmail: sampleEntry.contactEmail, website: 'www.erlangen.example' },
  qualitaet: { 'selfRating.partizipation': '7' },
  dateien: {},
  freigabe: { licenceConsent: 'ja', privacyConsent: 'ja' },
}

export const ANNA = { name: 'Anna Beispiel', email: 'anna@traeger.example' }

let caller = 0
/** Another network address for every test, so that they do not use up each other's allowance. */
export const nextCaller = (): Readonly<Record<string, string>> => ({ 'cf-connecting-ip': `192.0.2.${++caller}` })

/** The path of an answer that leads on, without host. */
export const wayOn = (response: Response): string => {
  const location = response.headers.get('location')
  if (response.status !== 303 || !location) throw new Error(`no way on: ${response.status}`)
  return location
}

/** Begins a draft; the path of its link. */
export const beginDraft = async (world: World): Promise<string> => {
  const first = wayOn(await world.post('/einreichen', SUITABLE, nextCaller()))
  return first.slice(0, first.lastIndexOf('/'))
}

/** Fills in every page; what is given replaces pages of the complete entry. */
export const fillIn = async (world: World, draft: string, contact: Fields = ANNA): Promise<void> => {
  for (const { key } of praxisbeispiel.steps) wayOn(await world.post(`${draft}/${key}`, { ...PAGES[key], aktion: 'weiter' }))
  wayOn(await world.post(`${draft}/kontakt`, contact))
}

/** Sends a filled draft; the path of its status page. */
export const sendDraft = async (world: World, draft: string): Promise<string> =>
  wayOn(await world.post(`${draft}/pruefen`, {}, nextCaller()))

export const idOf = (statusPath: string): string => /einreichungen\/([^/?]+)/.exec(statusPath)?.[1] ?? ''

/** An event of this worker's outbox, read from its database. */
export const said = async (world: World, type: string): Promise<readonly Record<string, unknown>[]> => {
  const database = await world.database('submissions')
  const { results } = await database.prepare('SELECT payload FROM event WHERE type = ? ORDER BY seq').bind(type).all<{ payload: string }>()
  return results.map(({ payload }) => JSON.parse(payload))
}

/** The confirmation link that was mailed, as path. Read from the job in the outbox's document, or from the mailbox. */
export const confirmPath = async (world: World, to: string): Promise<string> => {
  const mail = await world.mailbox.waitFor(to, /bestätigen/)
  const found = mail.links.find((url) => url.includes('/bestaetigen'))
  if (!found) throw new Error('the mail has no confirmation link')
  const { pathname, search } = new URL(found)
  return pathname + search
}

/** A confirmed entry: its status path. */
export const handIn = async (world: World, contact = ANNA): Promise<string> => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, contact)
  const status = await sendDraft(world, draft)
  wayOn(await world.post(await confirmPath(world, contact.email), {}))
  return status
}
