import { documentKeys } from '@vorbild/content/documents'
import { newId } from '@vorbild/kernel/id'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { createWorld, type World } from '@vorbild/testing/world'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkedEntry } from '../src/deeds/checked-entry.ts'
import { revise } from '../src/deeds/revise.ts'
import { createServices, type Services } from '../src/services.ts'
import type { Submission } from '../src/store/schema.ts'

vi.mock('cloudflare:workers', () => ({ DurableObject: class {}, WorkerEntrypoint: class {} }))

let world: World
let services: Services
let whole: Submission
beforeAll(async () => {
  world = await createWorld()
  const settings = { BASE_URL: world.url, SITE_NAME: 'Vorbild', OPERATOR_EMAIL: 'o@example.org', LINK_SECRET: 's', SUBMISSION_API_KEYS: '' }
  const bindings = { DB: await world.database('submissions'), DOCUMENTS: await world.bucket('DOCUMENTS'), MAIL: await world.bucket('MAIL') }
  services = { ...createServices({ ...settings, ...bindings } as unknown as Env, { waitUntil: () => {} }), wake: () => {} }
  whole = await read(idOf(await handIn(world, { name: 'Rosa', email: 'rosa@handed-in.example' })))
})
afterAll(() => world.stop())

const read = async (id: string): Promise<Submission> => {
  const row = await services.submissions.get(id)
  if (!row) throw new Error('no such entry')
  return row
}

const QUESTION = { state: 'changes_requested', version: 0, noteKey: null, slug: null, clientReference: null } as const

/** An entry that the office asked something about. */
const asked = async (): Promise<string> => {
  const id = newId()
  await services.submissions.insert({ ...whole, ...QUESTION, id, number: `PX-${id}` })
  const document = await services.documents.get(documentKeys.submission(whole.id, 1))
  if (!document) throw new Error('no document')
  await services.documents.put(documentKeys.submission(id, 1), document)
  return id
}

/** A step of an answer, by the name of what it calls. */
type Turn = (what: string, step: () => Promise<unknown>) => Promise<unknown>

const inTurn = <T extends object>(part: T, turn: Turn): T =>
  new Proxy(part, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? (...args: unknown[]) => turn(String(name), async () => member.apply(target, args)) : member
    },
  })

/** Services whose every trip to database and store waits for its turn. */
const servicesInTurn = (turn: Turn): Services => {
  // these only make statements, which are committed by a batch
  const { change, ...asking } = services.submissions
  const { batch } = inTurn({ batch: services.db.batch.bind(services.db) }, turn)
  return {
    ...services,
    documents: inTurn(services.documents, turn),
    submissions: { ...inTurn(asking, turn), change },
    db: Object.assign(Object.create(services.db), { batch }),
  }
}

const WORDS = ['Etwa vierzig Menschen kommen.', 'Etwa fünfzig Menschen kommen.', 'Etwa sechzig Menschen kommen.'] as const

/** What was said, if it counts. */
const answer = async (slow: Services, id: string, summary: string): Promise<string | null> => {
  const row = await slow.submissions.get(id)
  const entry = row && (await checkedEntry(services, row, { summary }))
  const isCounted = entry !== null && (await revise(slow, entry, { now: Date.now(), correlationId: newId() })).ok
  return isCounted ? summary : null
}

const expectOneToCount = async (id: string, ends: readonly (string | null)[]): Promise<void> => {
  const counted = ends.filter((end) => end !== null)
  expect(counted).toHaveLength(1)
  const { content } = (await services.documents.get(documentKeys.submission(id, 2))) ?? {}
  expect(content?.summary).toBe(counted[0])
  expect(await read(id)).toMatchObject({ state: 'in_review', revision: 2 })
}

describe('of three answers to a question at the very same moment one counts, and its document is the one that stays', () => {
  test.each([
    ['batch', 'after writing', [0, 1, 2]],
    ['batch', 'after writing', [1, 0, 2]],
    ['batch', 'after writing', [2, 1, 0]],
    ['replace', 'before writing', [0, 1, 2]],
    ['replace', 'before writing', [2, 1, 0]],
  ])('when all stand still before %s, %s, and go on in the order %j', async (before, _, order) => {
    const id = await asked()
    const gates = WORDS.map(() => Promise.withResolvers<void>())
    const ends: Promise<string | null>[] = []
    for (const [at, summary] of WORDS.entries()) {
      const standsStill = Promise.withResolvers<void>()
      const slow = servicesInTurn(async (what, step) => {
        if (what !== before) return step()
        standsStill.resolve()
        await gates[at]?.promise
        return step()
      })
      ends.push(answer(slow, id, summary))
      await standsStill.promise
    }
    for (const at of order) {
      gates[at]?.resolve()
      await ends[at]
    }
    await expectOneToCount(id, await Promise.all(ends))
  })

  test('however their steps fall together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const id = await asked()
        const slow = servicesInTurn((what, step) => scheduler.schedule(Promise.resolve(), what).then(step))
        await expectOneToCount(id, await scheduler.waitFor(Promise.all(WORDS.map((summary) => answer(slow, id, summary)))))
      }),
      { numRuns: 40 },
    )
  })
})
