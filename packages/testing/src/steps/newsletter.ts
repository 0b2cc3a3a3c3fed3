import { texts } from '../../../../workers/newsletter/src/texts/texts.ts'
import type { Story } from '../entries.ts'
import type { Person } from '../person.ts'
import { proveWork } from './hand-in.ts'
import { followMail, openMail } from './mail.ts'

/** Signs up with an address alone and confirms it by the mailed link. */
export const subscribe = async (person: Person, email: string): Promise<void> => {
  const words = texts(person.locale)
  await person.open('/newsletter')
  await person.page.getByLabel(words.form.email, { exact: true }).fill(email)
  await proveWork(person)
  await person.pressButton(words.signUp.submit)
  await openMail(person, email, new RegExp(words.mails.confirm.subject))
  await followMail(person, '/newsletter/bestaetigen/')
  await person.pressButton(words.confirm.submit)
}

/** Starts an issue, which is filled with what is new; ends in the editor. */
export const beginIssue = async (person: Person): Promise<void> => {
  await person.open('/redaktion/newsletter')
  await person.pressButton(texts(person.locale).desk.newIssue)
}

/** Writes the introduction and looks at both previews. */
export const editIssue = async (person: Person, { intro }: Story): Promise<void> => {
  const { check, edit } = texts(person.locale).desk
  await person.page.getByLabel(edit.intro, { exact: true }).fill(intro)
  await person.press(person.page.getByRole('button', { name: edit.save, exact: true }).first())
  const draft = person.page.url()
  await person.pressLink(check.html)
  await person.open(draft)
}

/** Sends the issue; ends when the progress says that everybody has it. */
export const sendIssue = async (person: Person): Promise<void> => {
  const { send } = texts(person.locale).desk
  await person.pressLink(send.start)
  await person.pressButton(send.submit)
}

/** Watches the sending until its bar is full, and the page shows by itself that there is nothing left to stop. */
export const watchIssue = async ({ page, locale }: Person): Promise<void> => {
  const { progress } = texts(locale).desk
  const [finished = ''] = progress.text(1, 1, 0).split(':')
  await page.locator('.progress__text').filter({ hasText: finished }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: progress.cancel, exact: true }).waitFor({ state: 'detached', timeout: 30_000 })
}
