import { refuse } from '@vorbild/kernel/result'
import type { Transport } from '@vorbild/mail/transport'
import type { SmtpAddress } from './smtp/smtp-url.ts'

export const smtpTransport = (_address: SmtpAddress, _greeting: string): Transport => ({ name: 'smtp', connect: async () => refuse('later') })
