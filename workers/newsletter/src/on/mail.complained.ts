import type { Handler } from '@vorbild/events/consume'
import { leaveByMail } from '../deeds/leave-by-mail.ts'
import type { Services } from '../services.ts'
import { ownReaders } from './own-letters.ts'

/** Whoever calls a letter spam gets no more. */
export const mailComplained: Handler<'mail.complained', Services> = async ({ data }, services) => {
  const { readers, issue } = await ownReaders(data, data.letters, services)
  return { statements: await leaveByMail(readers, 'complained', services, issue), after: async () => services.wakeFor('recall') }
}
