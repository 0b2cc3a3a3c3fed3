import type { Texts } from './de.ts'

export const en: Texts = {
  title: 'Mailbox of this trial installation',
  explain:
    'This is an installation for trying things out. E-mails do not leave it: all messages that would be sent are kept here, visible to everybody.',
  explainTitle: 'All e-mails end up here',
  empty: 'No message yet. Hand in a practice example, for instance: its confirmation appears here within seconds.',
  reload: 'Reload',
  count: (total) => (total === 1 ? '1 message, newest first' : `${total} messages, newest first`),
  subject: 'Subject',
  from: 'From',
  to: 'To',
  date: 'Time',
  back: 'To the mailbox',
  home: 'Home',
  text: 'Message as text',
  html: 'Message with its design',
  htmlHint: 'This is how a mail program shows the message. Links open in a new window.',
  htmlAlone: 'Open the designed message alone',
  headers: 'Headers for the mail program',
}
