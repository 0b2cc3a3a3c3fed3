import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { mailRequested } from './mail.requested.ts'

export const handlers: Handlers<'mailer-events', Services> = { 'mail.requested': mailRequested }
