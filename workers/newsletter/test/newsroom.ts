import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import type { DataOf } from '@vorbild/events/catalogue'
import type { HeardOn } from '@vorbild/events/routes'
import type { Database } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Role } from '@vorbild/kernel/identity'
import { connect } from '@vorbild/storage/connect'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { rows as rowsOf } from '@vorbild/testing/rows'
import { createWorld } from '@vorbild/testing/world'
import { HEADERS } from '@vorbild/web/headers'
import { encodeIdentity } from '@vorbild/web/identity-header'

type Heard = HeardOn<'newsletter-events'>
type Fields = Readonly<Record<string, string | readonly string[]>>

const ORIGIN = 'http://localhost:8787'
let lastAddress = 0

/** The newsletter with the house around it, asked directly: the sign-in of the front door is another worker's matter. */
export const openNewsroom = async (settings: Readonly<Record<string, string>> = {}) => {
  const world = await createWorld({ MAIL_TRANSPORT: 'mailbox', ...settings })
  const db = connect(await world.database('newsletter'))
  const documents = await world.bucket('DOCUMENTS')
  const worker = await world.miniflare.getWorker('vorbild-newsletter')

  const ask = async (path: string, init: { method?: string; body?: string | Uint8Array; headers?: Record<string, string> } = {}) => {
    // a network address of its own for each request, so that the limits do not count a test's people as one
    const headers = { [HEADERS.network]: `10.0.0.${lastAddress++ % 250}`, ...init.headers }
    return (await worker.fetch(ORIGIN + path, { redirect: 'manual', ...init, headers })) as unknown as Response
  }
  const post = (path: string, fields: Fields = {}, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, String(each))
    return ask(path, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }
  const identityOf = (roles: Role[]) => ({ 'x-vorbild-identity': encodeIdentity({ id: 'p1', name: 'Nora Weiß', roles, laender: [] }) })
  /** Somebody of the office with these roles. */
  const signedIn = (...roles: Role[]) => {
    const identity = identityOf(roles)
    return {
      get: (path: string) => ask(path, { headers: identity }),
      read: async (path: string) => (await ask(path, { headers: identity })).text(),
      post: (path: string, fields: Fields = {}) => post(path, fields, identity),
    }
  }
  /** A form with a file, as browsers send it. No bytes, no file chosen. */
  const upload = async (
    path: string,
    fields: Fields,
    file: { name: string; bytes: string | Uint8Array; called?: string },
    ...roles: Role[]
  ) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, String(each))
    form.append(file.name, new File([new Uint8Array(Buffer.from(file.bytes))], file.bytes.length > 0 ? (file.called ?? 'list.csv') : ''))
    const body = new Response(form)
    const headers = { ...identityOf(roles), 'content-type': body.headers.get('content-type') ?? '' }
    return ask(path, { method: 'POST', body: new Uint8Array(await body.arrayBuffer()), headers })
  }
  const rows = <T = Record<string, unknown>>(sql: string, ...values: unknown[]) => rowsOf<T>(world, 'newsletter', sql, ...values)

  const say = async <T extends Heard>(type: T, data: DataOf<T>, id = newId()) => {
    const source = type.startsWith('mail.') ? 'mailer' : 'review'
    await deliver(world, 'newsletter-events', source, envelope(source, type, data, id))
    return id
  }
  const isHeard = (id: string) =>
    eventually('event heard', async () => (await rows('SELECT 1 FROM inbox WHERE event_id = ?', id)).length > 0)

  return {
    world,
    /** Past the worker, for what happens between its looking and its writing. */
    db,
    /** The same, for a worker that has looked already: this happens before it writes anything. */
    dbAfter: (meanwhile: () => Promise<unknown>): Database => {
      const batch: Database['batch'] = async (statements) => {
        await meanwhile()
        return db.batch(statements)
      }
      return Object.assign(Object.create(db) as Database, { batch })
    },
    ask,
    post,
    signedIn,
    upload,
    rows,
    say,
    isHeard,
    /** A confirmed subscriber, put in past the form. */
    subscribe: async (
      email: string,
      wish: { topics?: string[]; laender?: string[]; rhythm?: string; locale?: string; at?: number } = {},
    ) => {
      const id = newId()
      const { topics = [], laender = [], rhythm = 'every_issue', locale = 'de', at = 1 } = wish
      await rows(
        `INSERT INTO subscriber (id, email, locale, state, rhythm, topics, laender, requested_at, confirmed_at)
         VALUES (?, ?, ?, 'confirmed', ?, ?, ?, ?, ?)`,
        id,
        email,
        locale,
        rhythm,
        JSON.stringify(topics),
        JSON.stringify(laender),
        at,
        at,
      )
      return id
    },
    /** Recipients of an issue that the mailer holds, as the dispatch would have left them. */
    hold: async (issueId: string, jobId: string, subscriberIds: readonly string[]) => {
      await rows(
        "INSERT INTO dispatch_chunk VALUES (?, 1, ?, ?, 1, 'de', '', ?, ?)",
        issueId,
        jobId,
        subscriberIds.length,
        JSON.stringify(subscriberIds),
        subscriberIds.length,
      )
      for (const who of subscriberIds)
        await rows(
          "INSERT INTO ledger (issue_id, subscriber_id, locale, state, changed_at) VALUES (?, ?, 'de', 'planned', 1)",
          issueId,
          who,
        )
    },
    /** Publishes a seed example, or one like it. */
    publish: async (index: number, change: Partial<ExampleDocument> = {}) => {
      const example = seedExamples()[index]
      if (!example) throw new Error(`no seed example ${index}`)
      const document = { ...example, publishedAt: new Date().toISOString(), ...change }
      const documentKey = documentKeys.example(document.exampleId, document.version)
      await documents.put(documentKey, JSON.stringify(document))
      const { exampleId, version, slug } = document
      await isHeard(await say('example.published', { exampleId, version, documentKey, submissionId: null, slug }))
      return document
    },
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>
