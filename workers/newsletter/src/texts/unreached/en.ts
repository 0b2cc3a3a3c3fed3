import type { UnreachedTexts } from './de.ts'

export const unreached: UnreachedTexts = {
  title: 'Not reached',
  lead: (count) =>
    count === 0
      ? 'All confirmed subscriptions can be reached.'
      : count === 1
        ? 'Our e-mails to 1 confirmed subscription come back.'
        : `Our e-mails to ${count} confirmed subscriptions come back.`,
  rule: (bounces, days, pause) =>
    `An address that does not exist gets nothing more at once. If a mailbox is full or cannot be reached, we pause for ${pause} days after ${bounces} returned e-mails over at least ${days} days. Then one more e-mail goes out: if it comes back too, that was the last. If it arrives, everything goes on as before. What a mail server refuses because of our sender address does not count.`,
  states: { open: 'Reachable', paused: 'Paused', trial: 'On trial', suppressed: 'Blocked' },
  nobody: 'Nobody.',
  columns: { email: 'Address', state: 'State', reason: 'Reason', bounces: 'Returned', until: 'Paused until', deed: 'Change' },
  reasons: {
    full: 'Mailbox full',
    gone: 'Address does not exist',
    away: 'Mail server takes nothing',
    ours: 'Refused because of the message or its sender',
  },
  since: (date) => `since ${date}`,
  again: 'Deliver again',
  done: 'The next issue goes to this address again.',
  own: {
    titles: {
      paused: 'Our e-mails come back: we take a break',
      trial: 'We try once more with one e-mail',
      suppressed: 'Our e-mails come back: you get no more of them',
    },
    why: (reason, since) => `${reason}${since === null ? '' : `, since ${since}`}.`,
    until: (date) => `We try again on ${date}.`,
    trial: 'If the next e-mail comes back too, we send no more.',
    hint: 'Is your mailbox all right again? Then let us know.',
    submit: 'Deliver the newsletter again',
    done: 'Thank you! You get the newsletter again.',
  },
}
