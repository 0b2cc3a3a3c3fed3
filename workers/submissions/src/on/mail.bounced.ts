import type { Handler } from '@vorbild/events/consume'
import { takeBack } from '../deeds/take-back.ts'
import type { Services } from '../services.ts'
import { nothing } from './nothing.ts'

/** The status page says that the address does not work, the office learns of it, and a reader's letter goes to the office instead. */
export const onMailBounced: Handler<'mail.bounced', Services> = async (event, services) => {
  const { data } = event
  if (data.purpose !== 'transactional') return nothing
  return { statements: [services.records.mailEnded(data.jobId, 'bounced'), ...(await takeBack(services, event))] }
}
