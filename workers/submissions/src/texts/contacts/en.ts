import type { ContactsTexts } from './de.ts'

export const en: ContactsTexts = {
  title: 'Contacts we do not reach',
  lead: (count) =>
    count === 0
      ? 'At the moment our e-mails reach everybody responsible.'
      : count === 1
        ? 'E-mails to 1 contact come back.'
        : `E-mails to ${count} contacts come back.`,
  rule: 'Meanwhile, what readers write goes to the editorial office. When you reach those responsible in another way, enter their new address here.',
  caption: 'Contacts whose e-mails come back',
  columns: { example: 'Practice example', who: 'Who', why: 'Why', deed: 'Mend' },
  who: { organisation: 'Contact for questions', submitter: 'Handed it in' },
  reasons: {
    gone: 'The address does not exist',
    full: 'The mailbox is full',
    away: 'The mail server takes nothing',
    ours: 'Refused because of the message or the sender',
  },
  since: (day, times) => (times === 1 ? `on ${day}` : `since ${day}, ${times} times`),
  newAddress: 'New e-mail address',
  for: (number, who) => `for ${number}, ${who}`,
  hints: {
    organisation: 'A functional address is best. It is not published.',
    submitter: 'The person gets the link to their entry there.',
  },
  save: 'Save address',
  again: 'The address so far is right again',
  saved: 'The new address is saved.',
  tried: 'E-mails go to the address so far again.',
}
