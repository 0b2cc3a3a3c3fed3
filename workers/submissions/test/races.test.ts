import { documentKeys } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { newId } from '@vorbild/kernel/id'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf, PNG } from '@vorbild/testing/hand-in'
import { objectsUnder } from '@vorbild/testing/objects'
import { rows } from '@vorbild/testing/rows'
import { said } from '@vorbild/testing/said'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkedEntry } from '../src/deeds/checked-entry.ts'
import { confirm } from '../src/deeds/confirm.ts'
import { send } from '../src/deeds/send.ts'
import { takeFiles } from '../src/deeds/take-files.ts'
import { withdraw } from '../src/deeds/withdraw.ts'
import { createServices, type Services } from '../src/services.ts'
import type { Submission } from '../src/store/schema.ts'

vi.mock('cloudflare:workers', () => ({ DurableObject: class {}, WorkerEntrypoint: class {} }))

/** Two requests at once, one after the other: each deed is given the entry as it was read before the other one acted. */
let world: World
let services: Services
let whole: Submission
beforeAll(async () => {
  world = await createWorld()
  const settings = {
    BASE_URL: world.url,
    SITE_NAME: 'Vorbild',
    OPERATOR_EMAIL: 'office@example.org',
    LINK_SECRET: 's',
    SUBMISSION_API_KEYS: '',
  }
  const bindings = { DB: await world.database('submissions'), DOCUMENTS: await world.bucket('DOCUMENTS'), MAIL: await world.bucket('MAIL') }
  const made = createServices({ ...settings, ...bindings } as unknown as Env, { waitUntil: () => {} })
  services = { ...made, wake: () => {} }
  whole = await read(idOf(await handIn(world, { name: 'Rosa', email: 'rosa@handed-in.example' })))
})
afterAll(() => world.stop())

const now = () => ({ now: Date.now(), correlationId: newId() })
const read = async (id: string): Promise<Submission> => (await services.submissions.get(id)) as Submission

/** A whole entry that nobody has sent or confirmed yet. */
const entryOf = async (email: string, state: 'draft' | 'unconfirmed'): Promise<Submission> => {
  const { draft, kind, locale, name } = whole
  const id = newId()
  const row: Submission = {
    ...{ id, kind, locale, draft, name, email, state, number: state === 'draft' ? null : `PX-${id}`, revision: 0, version: 0 },
    ...{ noteKey: null, slug: null, clientReference: null, createdAt: 1, savedAt: Date.now(), sentAt: null, stateAt: Date.now() },
  }
  await services.submissions.insert(row)
  return row
}

const mailsTo = async (email: string): Promise<number> => {
  const jobs = await objectsUnder(await world.bucket('MAIL'), 'outgoing/')
  return [...jobs.values()].filter((job) => job.includes(email)).length
}

describe('of two deeds at once', () => {
  test('a confirmation beside a withdrawal leaves neither document nor address', async () => {
    const row = await entryOf('rosa@traeger.example', 'unconfirmed')
    await withdraw(services, row, now())
    await confirm(services, row, now())
    expect((await read(row.id)).state).toBe('withdrawn')
    expect([...(await objectsUnder(await world.bucket('DOCUMENTS'), `submissions/${row.id}/`)).keys()]).toEqual([])
    await eventually('no mail waits', async () => (await mailsTo('rosa@traeger.example')) === 0)
  })

  test('a confirmation beside the end of the wait receives nothing that is forgotten', async () => {
    const row = await entryOf('ruth@traeger.example', 'unconfirmed')
    const long = { draftsBefore: Date.now() + 1_000, unconfirmedBefore: Date.now() + 1_000 }
    await services.db.batch(services.submissions.forget(row.id, long, Date.now()) as never)
    await confirm(services, row, now())
    expect(await services.submissions.get(row.id)).toBeNull()
    expect((await said(world, 'submissions', 'submission.received')).some(({ subject }) => subject === row.id)).toBe(false)
    expect([...(await objectsUnder(await world.bucket('DOCUMENTS'), `submissions/${row.id}/`)).keys()]).toEqual([])
  })

  test('an entry sent twice has one mail, and the other is not left lying', async () => {
    const row = await entryOf('rike@traeger.example', 'draft')
    const entry = await checkedEntry(services, row)
    expect([(await send(services, entry, now())).ok, (await send(services, entry, now())).ok]).toEqual([true, true])
    expect(await rows(world, 'submissions', 'SELECT 1 FROM mail_job WHERE submission_id = ?', row.id)).toHaveLength(1)
    expect(await mailsTo('rike@traeger.example')).toBe(1)
  })

  test('what was typed while it was being sent is checked as well', async () => {
    const row = await entryOf('rolf@traeger.example', 'draft')
    const entry = await checkedEntry(services, row)
    await services.submissions.saveAnswers(row.id, { title: '' }, Date.now())
    expect(await send(services, entry, now())).toEqual({ ok: false, reason: 'incomplete' })
    expect((await read(row.id)).state).toBe('draft')
    await services.submissions.saveAnswers(row.id, { title: 'Ein anderer Titel' }, Date.now())
    expect((await send(services, entry, now())).ok).toBe(true)
    expect(await read(row.id)).toMatchObject({ state: 'unconfirmed', number: expect.stringMatching(/^PX-/) })
  })

  test('what was typed after it was sent changes nothing', async () => {
    const row = await entryOf('rudi@traeger.example', 'unconfirmed')
    await services.submissions.saveAnswers(row.id, { title: 'Zu spät' }, Date.now())
    expect((await read(row.id)).draft).toBe(row.draft)
  })

  test('an address typed beside a withdrawal is not kept', async () => {
    const row = await entryOf('ruth@traeger.example', 'draft')
    await withdraw(services, row, now())
    await services.submissions.saveContact(row.id, { name: 'Ruth', email: 'ruth@traeger.example' }, Date.now())
    await services.submissions.correctEmail(row.id, 'ruth@neu.example')
    expect(await read(row.id)).toMatchObject({ state: 'withdrawn', name: '', email: '' })
  })

  test('a file beside a withdrawal is not kept', async () => {
    const row = await entryOf('rita@traeger.example', 'draft')
    const step = kindOf(row.kind)?.steps.find(({ key }) => key === 'dateien')
    if (!step) throw new Error('no page for files')
    await withdraw(services, row, now())
    const form = new FormData()
    form.append('documents', new File(['%PDF-1.7 Konzept'], 'konzept.pdf'))
    await takeFiles(services, row, step, form, { now: Date.now(), mayTake: async () => true })
    expect(await services.attachments.of(row.id)).toEqual([])
    expect([...(await objectsUnder(await world.bucket('DOCUMENTS'), documentKeys.submissionFile(row.id, ''))).keys()]).toEqual([])
  })

  test('a file is removed or renamed by its own entry alone', async () => {
    const [row, other] = [await entryOf('rieke@traeger.example', 'draft'), await entryOf('renke@traeger.example', 'draft')]
    const step = kindOf(row.kind)?.steps.find(({ key }) => key === 'dateien')
    if (!step) throw new Error('no page for files')
    const form = new FormData()
    form.append('documents', new File(['%PDF-1.7 Konzept'], 'konzept.pdf'))
    await takeFiles(services, row, step, form, { now: Date.now(), mayTake: async () => true })
    const [file, ...more] = await services.attachments.of(row.id)
    if (!file) throw new Error('no file')
    await services.attachments.rename(other.id, file.id, 'Fremd')
    await services.attachments.remove(other.id, file.id)
    expect(await services.attachments.of(row.id)).toEqual([file, ...more])
  })

  test('a picture beside the sending does not take the place of the one that is sent', async () => {
    const row = await entryOf('rosi@traeger.example', 'draft')
    const step = kindOf(row.kind)?.steps.find(({ fields }) => fields.some(({ type }) => type === 'image'))
    if (!step) throw new Error('no page for a picture')
    const picture = (name: string): FormData => {
      const form = new FormData()
      form.append('image', new File([PNG], name))
      return form
    }
    await services.submissions.saveAnswers(row.id, { image: { alt: 'Herd' } }, Date.now())
    await takeFiles(services, row, step, picture('erstes.png'), { now: Date.now(), mayTake: async () => true })
    expect((await send(services, await checkedEntry(services, await read(row.id)), now())).ok).toBe(true)
    await takeFiles(services, row, step, picture('zweites.png'), { now: Date.now(), mayTake: async () => true })
    expect((await services.attachments.of(row.id)).map(({ name }) => name)).toEqual(['erstes.png'])
    expect((await objectsUnder(await world.bucket('DOCUMENTS'), documentKeys.submissionFile(row.id, ''))).size).toBe(1)
  })
})
