import { createOutbox } from '@vorbild/events/outbox'
import type { Database } from '@vorbild/events/statement'
import { MailJob } from '@vorbild/mail/mail-job'
import { jsonStore } from '@vorbild/storage/json-store'
import { sendDigests } from '../src/deeds/send-digests.ts'
import type { Services } from '../src/services.ts'
import type { Newsroom } from './newsroom.ts'

/** The worker's own deed over the real database and store, with a clock of its own. */
export const runDigests = async (room: Newsroom, db: Database, now: number): Promise<number | null> =>
  sendDigests({
    db,
    outbox: createOutbox(db, 'newsletter'),
    clock: () => now,
    mail: jsonStore(await room.world.bucket('MAIL'), MailJob),
    wake: () => {},
    baseUrl: 'http://localhost:8787',
    siteName: 'Vorbild',
    linkSecret: 'digest',
  } as unknown as Services)
