import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** The status page says that the address does not work. */
export const onMailBounced: Handler<'mail.bounced', Services> = async ({ data }, { records }) =>
  data.purpose === 'transactional' ? { statements: [records.mailEnded(data.jobId, 'bounced')] } : nothing
