import type { ExchangeTexts } from './de.ts'

export const en: ExchangeTexts = {
  find: 'Find',
  toExample: 'To the practice example',
  privacyTitle: 'What happens to your details',
  privacyLink: 'More about privacy',
  question: {
    title: (title) => `Question about “${title}”`,
    lead: (organisation) => `Your message goes by e-mail to those responsible: ${organisation}.`,
    leadUnnamed: 'Your message goes by e-mail to those responsible.',
    leadOffice: 'Your message goes by e-mail to the editorial office, which passes it on to those responsible.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'The answer goes to this address.',
    message: 'Your message',
    privacy: [
      'Your name, your e-mail address and your message stand in this one e-mail. We keep them for another seven days: should the e-mail come back, your message goes to the editorial office and we tell you. Then we delete them.',
      'The answer comes straight to you. We do not read it.',
    ],
    privacyOffice: [
      'The editorial office passes your message on with your name and e-mail address, so that you get an answer, and uses it for nothing else.',
    ],
    button: 'Send message',
    sentTitle: 'Your message is on its way',
    sent: 'The answer comes straight to your e-mail address. Please be patient: many offers have only a few hours a week for this. Should your message come back, the editorial office passes it on and we tell you. If you hear nothing for two weeks, please ask us.',
    sentToOffice:
      'The editorial office passes your message on to those responsible. Their answer comes straight to your e-mail address. Please be patient. If you hear nothing for two weeks, please ask us.',
    closedTitle: 'We no longer pass on messages here',
    closed:
      'Nobody has confirmed the details of this practice example for a long time. So we do not know whether your message would reach anybody.',
  },
  adoption: {
    title: 'We used this',
    lead: (title) =>
      `You put something from “${title}” into practice? Those responsible will be glad, and others see that it can be transferred.`,
    use: 'Who uses it, and what for?',
    useHint: 'For example: family centre Musterstadt, for a cooking group of our own.',
    note: 'Would you like to add something?',
    noteHint: 'What did you do differently, what helped? If you would like to exchange experience, give an e-mail address.',
    privacy: [
      'What you write goes by e-mail to those responsible. We do not publish it. We keep it for another seven days: should the e-mail come back, it goes to the editorial office. Then we delete it.',
      'The practice example then shows only a number: how many have used it.',
    ],
    privacyOffice: [
      'What you write goes by e-mail to the editorial office, which passes it on to those responsible and does not publish it.',
      'The practice example then shows only a number: how many have used it.',
    ],
    button: 'Send and be counted',
    thanksTitle: 'Thank you, that counts!',
    thanks: 'Your message is on its way, and it is counted at the practice example.',
    takeBackTitle: 'Take it out of the count',
    takeBack: (title) => `If this message about “${title}” is not true, take it out of the count here. This cannot be undone.`,
    takeBackButton: 'Do not count it',
    takenBackTitle: 'No longer counted',
    takenBack: 'The message has been taken out of the count.',
  },
  mails: {
    question: {
      subject: (number) => `Question about your practice example ${number}`,
      heading: (title) => `A question about “${title}”`,
      from: (name) => `${name} wrote to you:`,
      answer: (email) => `Just answer this e-mail. Your answer goes straight to ${email}; only then the person learns your address.`,
      passOn: {
        unknown: 'We know no contact address of those responsible for this practice example. Please pass the question on.',
        unreached:
          'E-mails to the contact address of those responsible come back. Please pass the question on in another way, and enter a new address under “Contacts”.',
      },
      action: 'See the practice example',
      why: 'You get this e-mail because your address was given for questions about this practice example. It is not shown on the page.',
    },
    adoption: {
      subject: (number) => `${number} is being used`,
      heading: 'Your example is catching on',
      what: (title) => `Somebody used “${title}” and writes:`,
      note: 'There is a message as well:',
      action: 'See the practice example',
      passOn: {
        unknown: 'We do not know who handed this practice example in. Please pass the message on to those responsible.',
        unreached:
          'E-mails to the person who handed it in come back. Please pass the message on in another way, and enter a new address under “Contacts”.',
      },
      takeBack: 'It is counted at the practice example. Is it not true? Then take it out of the count here:',
    },
  },
}
