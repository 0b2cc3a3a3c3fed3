import type { Handler } from '@vorbild/events/consume'
import { leave } from '../deeds/leave.ts'
import type { Services } from '../services.ts'
import { ownReaders } from './own-letters.ts'

/** Whoever calls a letter spam gets no more. */
export const mailComplained: Handler<'mail.complained', Services> = async ({ data }, services) => {
  const { readers, issue } = await ownReaders(data, data.letters, services)
  return { statements: await leave(readers, 'complained', services, issue) }
}
