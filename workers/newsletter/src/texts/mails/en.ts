import type { MailTexts } from './de.ts'

export const mails: MailTexts = {
  confirm: {
    subject: 'Please confirm your newsletter sign-up',
    heading: 'Just one more click',
    text: (site: string) => `This address was entered for the newsletter of ${site}. Please confirm that you would like to receive it.`,
    action: 'Confirm sign-up',
    closing: 'This was not you? Then there is nothing to do. Without confirmation, we delete the address after seven days.',
  },
  settings: {
    subject: 'Your link to the newsletter settings',
    heading: 'Your newsletter settings',
    text: (site: string) => `With this link you change your choice for the newsletter of ${site}, unsubscribe, or erase your details.`,
    action: 'Open settings',
    closing: 'You did not ask for this e-mail? Then there is nothing to do. Your settings have not changed.',
  },
  digest: {
    kicker: 'New for you',
    one: (title: string) => `New for you: ${title}`,
    several: (count: number) => `New for you: ${count} practice examples`,
    more: (count: number) => `And ${count} more. See all new practice examples`,
    intro: 'This is new since the last e-mail and fits your choice.',
  },
  welcome: {
    subject: 'Welcome to the newsletter',
    heading: 'Good to have you with us',
    text: (site: string) =>
      `Your subscription to the newsletter of ${site} is confirmed. You can change topics, federal states and rhythm at any time.`,
    action: 'Open my settings',
    closing: 'You can unsubscribe and erase everything there, too.',
  },
  invite: (site: string, source: string) => ({
    subject: 'Would you like to get our newsletter?',
    heading: 'Would you like to get our newsletter?',
    paragraphs: [
      `Your address is on a list that belongs to the newsletter of ${site}${source ? ` (origin: ${source})` : ''}. We send it only to people who want it. That is why we ask you once.`,
    ],
    action: 'Yes, I would like the newsletter',
    closing: ['You do not want it? Then you need not do anything. After seven days we delete your address, and we will not ask again.'],
  }),
  stillWanted: (site: string, until: string, isEnded: boolean) => ({
    subject: 'Would you still like to get the newsletter?',
    heading: 'Would you still like to get the newsletter?',
    paragraphs: [
      `You have been getting the newsletter of ${site} for at least two years. We do not measure whether you read it. That is why we ask.`,
    ],
    action: 'Yes, I would like to go on',
    closing: [
      isEnded
        ? `If you do not answer by ${until}, we unsubscribe you and delete your details 30 days later.`
        : `If you do not answer by ${until}, we send you nothing for the time being. By the same link you can get it again later.`,
    ],
  }),
  issue: {
    issue: (number: number) => `Issue ${number}`,
    read: 'To the practice example',
    web: 'Read this issue on the web',
    why: (site: string) => `You receive this e-mail because you subscribed to the newsletter of ${site}.`,
    preferences: 'Change your choice',
    unsubscribe: 'Unsubscribe',
    picture: 'Picture',
    test: 'Test',
  },
}
