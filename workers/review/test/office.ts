import { documentKeys, type SubmissionDocument } from '@vorbild/content/documents'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import type { DataOf } from '@vorbild/events/catalogue'
import { newId } from '@vorbild/kernel/id'
import { connect } from '@vorbild/storage/connect'
import { nextCaller } from '@vorbild/testing/browse'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { rows as rowsOf } from '@vorbild/testing/rows'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import { createWorld, type World } from '@vorbild/testing/world'
import { demoPeople } from '../demo-people.ts'
import { seed } from '../seed.ts'

export const people = {
  anna: 'anna.berger@demo.example',
  gerda: 'gerda.hoffmann@demo.example',
  jan: 'jan.schroeder@demo.example',
  minhAnh: 'minhanh.nguyen@demo.example',
  tom: 'tom.adler@demo.example',
} as const

type ReviewEvent = 'submission.received' | 'submission.revised' | 'submission.withdrawn'

/** The house with the seeded office, and ways to hand entries in past the form. */
export const openOffice = async (settings: Readonly<Record<string, string>> = {}) => {
  const world = await createWorld({ MAIL_TRANSPORT: 'mailbox', ...settings })
  const database = await world.database('review')
  const documents = await world.bucket('DOCUMENTS')
  await seed(connect(database), documents, Date.now())

  const say = <T extends ReviewEvent>(type: T, data: DataOf<T>, id = newId()) =>
    deliver(world, 'review-events', 'submissions', envelope('submissions', type, data, id))
  const rows = (sql: string, ...values: string[]) => rowsOf(world, 'review', sql, ...values)
  const caseRow = async (submissionId: string) => (await rows('SELECT * FROM review_case WHERE submission_id = ?', submissionId))[0]

  return {
    world,
    database,
    documents,
    say,
    rows,
    caseRow,
    signIn: (email: string) => signedIn(world, email),
    handIn: async (changes: Partial<SubmissionDocument> = {}, land = 'DE-BY') => {
      const document = submission(changes)
      await putRevision(documents, document)
      await say('submission.received', { ...revisionData(document), land })
      await eventually(`case ${document.number}`, () => caseRow(document.submissionId))
      return document
    },
    /** Decides on the case as it stands now. */
    decide: async (who: SignedIn, submissionId: string, outcome: string, more: Readonly<Record<string, string>> = {}) =>
      who.post(at(submissionId, '/entscheidung'), { outcome, version: String((await caseRow(submissionId))?.version), ...more }),
    /** Waits until the case is in a state. */
    caseIn: (submissionId: string, state: string) =>
      eventually(`${submissionId} is ${state}`, async () => {
        const row = await caseRow(submissionId)
        return row?.state === state ? row : null
      }),
    events: async (type: string, subject: string) =>
      (await rows('SELECT payload FROM event WHERE type = ? AND subject = ?', type, subject)).map((row) => JSON.parse(String(row.payload))),
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

export const at = (submissionId: string, action = ''): string => `/redaktion/faelle/${submissionId}${action}`

export const nameOf = (email: string): string => demoPeople.find((person) => person.email === email)?.name ?? ''

let counter = 500

export const submission = (changes: Partial<SubmissionDocument> = {}): SubmissionDocument => {
  const { licenceConsent, privacyConsent, selfRating, image: _image, ...content } = sampleEntry
  counter += 1
  return {
    schemaVersion: 1,
    submissionId: newId(),
    number: `PX-2026-${String(counter).padStart(6, '0')}`,
    revision: 1,
    kind: 'praxisbeispiel',
    locale: 'de',
    content: { ...content, licenceConsent, privacyConsent },
    selfRating,
    files: [],
    receivedAt: new Date().toISOString(),
    ...changes,
  }
}

export const revisionData = ({ submissionId, number, revision, kind }: SubmissionDocument) => ({
  submissionId,
  number,
  revision,
  kind,
  documentKey: documentKeys.submission(submissionId, revision),
  land: 'DE-BY',
})

export const putRevision = async (documents: R2Bucket, document: SubmissionDocument) => {
  await documents.put(documentKeys.submission(document.submissionId, document.revision), JSON.stringify(document))
}

export const linkIn = (text: string): URL => new URL(/\S+\/redaktion\/anmelden\/\S+/.exec(text)?.[0] ?? 'http://no.link')

/** Presses the button behind a mailed link. */
export const press = (world: World, link: URL): Promise<Response> =>
  world.post(link.pathname, { ziel: link.searchParams.get('ziel') ?? '' }, nextCaller())

export const cookieIn = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
