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
  issue: {
    issue: (number: number) => `Issue ${number}`,
    examples: 'New practice examples',
    read: 'To the practice example',
    web: 'Read this issue on the web',
    why: (site: string) => `You receive this e-mail because you subscribed to the newsletter of ${site}.`,
    preferences: 'Change your choice',
    unsubscribe: 'Unsubscribe',
    test: 'Test',
  },
}
