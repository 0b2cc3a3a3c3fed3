import type { ReceivedMail } from '../mailbox.ts'
import type { Person } from '../person.ts'

/** Finds somebody's newest mail with this subject in the mailbox, and opens it. */
export const openMail = async (person: Person, to: string, subject: RegExp): Promise<ReceivedMail> => {
  const mail = await person.world.mailbox.waitFor(to, subject)
  await person.open('/postfach')
  await person.press(person.page.getByRole('row').filter({ hasText: to }).getByRole('link', { name: mail.subject, exact: true }).first())
  return mail
}

/** Follows the first link of the opened mail that leads there. */
export const followMail = (person: Person, part: string): Promise<void> =>
  person.press(person.page.locator(`main a[href*="${part}"]`).first())
