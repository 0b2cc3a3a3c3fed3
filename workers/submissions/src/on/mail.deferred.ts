import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** The status page says that the mail waits. */
export const onMailDeferred: Handler<'mail.deferred', Services> = async ({ data }, { records }) =>
  data.purpose === 'transactional' ? { statements: [records.mailWaits(data.jobId)] } : nothing
