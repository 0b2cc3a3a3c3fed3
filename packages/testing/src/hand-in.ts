import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { linkIn, nextCaller, wayOn } from './browse.ts'
import { pdfDocument, pngPicture } from './files.ts'
import type { World } from './world.ts'

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

export const PDF = Uint8Array.from(pdfDocument())
export const PNG = Uint8Array.from(pngPicture(2, 1))

/** POSTs a form with files, each as field, name and bytes. */
export const upload = (
  world: World,
  address: string,
  files: readonly (readonly [string, string, Uint8Array<ArrayBuffer>])[],
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const [field, name, bytes] of files) body.append(field, new File([bytes], name))
  return world.fetch(address, { method: 'POST', body, headers })
}

/** Sends a filled draft; the path of its status page. */
export const sendDraft = async (world: World, draft: string): Promise<string> =>
  wayOn(await world.post(`${draft}/pruefen`, {}, nextCaller()))

export const idOf = (statusPath: string): string => /einreichungen\/([^/?]+)/.exec(statusPath)?.[1] ?? ''

/** The confirmation link that was mailed, as path. */
export const confirmPath = async (world: World, to: string): Promise<string> =>
  linkIn(await world.mailbox.waitFor(to, /bestätigen/), '/bestaetigen')

/** A confirmed entry: its status path. */
export const handIn = async (world: World, contact = ANNA): Promise<string> => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, contact)
  const status = await sendDraft(world, draft)
  wayOn(await world.post(await confirmPath(world, contact.email), {}))
  return status
}
