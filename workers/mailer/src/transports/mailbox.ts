import { ok } from '@vorbild/kernel/result'
import type { Connection, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import type { MailboxStore } from '../store/mailbox.ts'
import { upTo } from './up-to.ts'

const SIDE_BY_SIDE = 50

/** Keeps mails in the house, where /postfach shows them: for trying out and for tests. A mail sent twice lies there once. */
export const mailboxTransport = (mailbox: MailboxStore): Transport => ({
  name: 'mailbox',
  batch: null,
  connect: async () =>
    ok<Connection>({
      send: async (next, tell) =>
        void (await Promise.all(upTo(SIDE_BY_SIDE, next).map(async (mail) => tell(mail, await keep(mailbox, mail))))),
      isOpen: () => true,
      close: async () => {},
    }),
})

const keep = async (mailbox: MailboxStore, outgoing: Outgoing): Promise<Outcome> => {
  // what could not be sent must not look as if it could
  const mime = outgoing.mime()
  if (!mime.ok) return { state: 'refused', reason: mime.reason }
  try {
    await mailbox.keep(outgoing.mail())
    return { state: 'accepted' }
  } catch {
    return { state: 'deferred', reason: 'mailbox_unavailable', inTheAir: false }
  }
}
