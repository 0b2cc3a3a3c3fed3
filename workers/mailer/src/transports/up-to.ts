import type { Outgoing } from '@vorbild/mail/transport'

/** The next mails, so many at most. */
export const upTo = (count: number, next: () => Outgoing | null): readonly Outgoing[] => {
  const mails: Outgoing[] = []
  for (let mail = next(); mail; mail = mails.length < count ? next() : null) mails.push(mail)
  return mails
}
