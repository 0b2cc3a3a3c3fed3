import type { Statement } from '@vorbild/events/statement'
import { linkMail } from '../mails/link-mail.ts'
import { postMail } from '../mails/post-mail.ts'
import type { Services } from '../services.ts'
import type { Subscriber } from '../store/subscribers.ts'

/** One mail to whoever has just confirmed, with the link to their settings; none where the operator does not want it. */
export const welcome = async (subscriber: Subscriber, correlationId: string, services: Services): Promise<Statement[]> =>
  services.welcomeMail ? postMail(await linkMail('welcome', subscriber, services), subscriber.id, { correlationId }, services) : []
