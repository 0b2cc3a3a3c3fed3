import { fileStore } from '@vorbild/storage/file-store'
import { createDatabase } from '@vorbild/testing/database'
import { createWorld } from '@vorbild/testing/world'
import { expect, test, vi } from 'vitest'
import { sweep } from '../src/duties/sweep.ts'
import type { Services } from '../src/services.ts'
import { jobStore } from '../src/store/jobs.ts'
import { lostEventStore } from '../src/store/lost-events.ts'
import { providerMailStore } from '../src/store/provider-mails.ts'
import { returnedStore } from '../src/store/returned.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('a document that nobody asked to be sent is deleted after a month, and no other', async () => {
  const world = await createWorld()
  const { db, stop } = await createDatabase('mailer')
  try {
    const bucket = await world.bucket('MAIL')
    for (const id of ['orphan', 'waiting', 'closed']) await bucket.put(`outgoing/${id}.json`, '{}')
    await bucket.put('mailbox/letter.json', '{}')
    const openJobs = jobStore(db)
    const job = { purpose: 'newsletter', correlationId: 'c', causationId: 'e', onUnknown: 'again' } as const
    for (const id of ['waiting', 'closed']) for (const statement of openJobs.take({ id, ...job }, ['l1'], 1)) await statement
    await openJobs.close(['closed'], Date.now())
    const files = fileStore(bucket)
    const after = (ms: number) =>
      sweep({
        db,
        openJobs,
        returned: returnedStore(db),
        providerMails: providerMailStore(db),
        lostEvents: lostEventStore(db),
        clock: () => Date.now() + ms,
        log: vi.fn(),
        wake: async () => {},
        jobs: {
          olderThan: async (before: number) => (await files.listOlder('outgoing/', before)).map((key) => key.slice(9, -5)),
          forget: (ids: readonly string[]) => files.delete(ids.map((id) => `outgoing/${id}.json`)),
        },
      } as unknown as Services)
    await after(29 * DAY_MS)
    expect(await files.list('outgoing/')).toHaveLength(3)
    await after(31 * DAY_MS)
    expect(await files.list('')).toEqual(['mailbox/letter.json', 'outgoing/waiting.json'])
  } finally {
    await world.stop()
    await stop()
  }
})
