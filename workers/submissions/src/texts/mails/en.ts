import type { MailTexts } from './de.ts'

export const en: MailTexts = {
  notYou: 'If this was not you, there is nothing you need to do.',
  keepLink: 'Keep this e-mail: the link shows you at any time where your entry stands.',
  returned: {
    subject: (number) => `Your question about ${number} came back`,
    what: 'Your question about this practice example could not be delivered: the address of those responsible takes no e-mails at the moment.',
    next: 'We gave your question to the editorial office, which tries to reach those responsible in another way. You need not do anything.',
    action: 'See the practice example',
  },
  unreached: {
    subject: (number) => `${number}: e-mails come back`,
    what: {
      organisation: 'E-mails to the contact address of those responsible come back.',
      submitter: 'E-mails to the person who handed this entry in come back.',
    },
    meanwhile: {
      organisation: 'Questions of readers go to the editorial office until a new address is entered.',
      submitter: 'Until a new address is entered, the person does not hear how the entry goes on.',
    },
    action: 'Open contacts',
  },
  resume: {
    subject: 'Your link to carry on',
    heading: 'Carry on here',
    what: (title) => `Your draft “${title}” is saved. This link lets you carry on, without an account and on any device.`,
    untitled: 'Your draft is saved. This link lets you carry on, without an account and on any device.',
    action: 'Carry on',
    until: (days) =>
      `If nothing is changed for ${days} days, we delete the draft. Pass the link on only to people who are to write with you.`,
  },
  confirm: {
    subject: 'Please confirm what you handed in',
    heading: 'One more step',
    what: (title) =>
      `Thank you for “${title}”. Please confirm that this e-mail address is yours. Only then does the entry go to the editors.`,
    action: 'Confirm the entry',
    until: (date) => `Please do so by ${date}. After that we delete the entry.`,
  },
  receipt: {
    subject: (number) => `Received: ${number}`,
    heading: 'We have received your entry',
    what: (title, number) => `“${title}” has the number ${number}. Please mention it when you write to us.`,
    next: (date) => `Next the editors read your entry. You will hear from us by ${date} at the latest.`,
    action: 'See where it stands',
  },
  questions: {
    subject: (number) => `A question about ${number}`,
    heading: 'The editors have a question',
    what: (title) => `Something about “${title}” is still open. You answer right at the fields it is about.`,
    action: 'Answer the question',
    until: (date) => `Please answer by ${date} if you can.`,
  },
  declined: {
    subject: (number) => `Decision on ${number}`,
    heading: 'Your entry was not accepted',
    what: (title) => `The editors have read “${title}” and cannot publish it. Their reason:`,
    action: 'See the details',
    after: 'If something changes, you are welcome to hand your offer in again.',
  },
  published: {
    subject: (number) => `Published: ${number}`,
    heading: 'Your example is published',
    what: (title) => `“${title}” is now open to everybody. Thank you for sharing your experience.`,
    action: 'See the example',
    status: 'This link also lets you withdraw the entry again:',
  },
  link: {
    subject: 'Your new link',
    heading: 'Your new link',
    what: (title) => `You asked for a new link to “${title}”. Here it is.`,
    untitled: 'You asked for a new link to your draft. Here it is.',
    action: 'Open the entry',
  },
}
