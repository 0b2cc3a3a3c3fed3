import type { Handler } from '@vorbild/events/consume'
import { leaveByMail } from '../deeds/leave-by-mail.ts'
import type { Services } from '../services.ts'
import { ownReaders } from './own-letters.ts'

/** Unsubscribed by mail: as good as by the page. */
export const mailUnsubscribed: Handler<'mail.unsubscribed', Services> = async ({ data }, services) => {
  const { readers, issue } = await ownReaders(data, data.letters, services)
  return { statements: await leaveByMail(readers, 'unsubscribed', services, issue), after: async () => services.wakeFor('recall') }
}
