import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** Jobs of other workers are not in our table, so nothing changes. */
export const onMailDelivered: Handler<'mail.delivered', Services> = async ({ data }, { records }) =>
  data.purpose === 'transactional' ? { statements: [records.mailEnded(data.jobId, 'delivered')] } : nothing
