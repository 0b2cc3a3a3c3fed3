import { ok } from '@vorbild/kernel/result'
import { writeMime } from '@vorbild/mail/mime'
import type { Connection, Transport } from '@vorbild/mail/transport'
import type { MailboxStore } from '../store/mailbox.ts'

/** Keeps mails in the house, where /postfach shows them: for trying out and for tests. A mail sent twice lies there once. */
export const mailboxTransport = (mailbox: MailboxStore): Transport => ({
  name: 'mailbox',
  connect: async () =>
    ok<Connection>({
      send: async (mail) => {
        // what could not be sent must not look as if it could
        const mime = writeMime(mail)
        if (!mime.ok) return { state: 'refused', reason: mime.reason }
        try {
          await mailbox.keep(mail)
          return { state: 'accepted' }
        } catch {
          return { state: 'deferred', reason: 'mailbox_unavailable', inTheAir: false }
        }
      },
      isOpen: () => true,
      close: async () => {},
    }),
})
