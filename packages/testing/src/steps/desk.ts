import { criteria } from '@vorbild/content/criteria'
import type { Locator } from 'playwright-core'
import { texts } from '../../../../workers/review/src/texts/texts.ts'
import type { Story } from '../entries.ts'
import type { Person } from '../person.ts'
import { followMail, openMail } from './mail.ts'

/** Signs in by the mailed link; ends where one wanted to go. */
export const signInByMail = async (person: Person, email: string, path = '/redaktion'): Promise<void> => {
  const words = texts(person.locale)
  await person.open(path)
  await person.page.getByLabel(words.signIn.email, { exact: true }).fill(email)
  await person.pressButton(words.signIn.send)
  await openMail(person, email, new RegExp(words.signInMail.subject('')))
  await followMail(person, '/redaktion/anmelden/')
  await person.pressButton(words.signIn.confirmButton)
}

/** From the desk to a case that waits there. */
export const openCase = async (person: Person, title: string): Promise<void> => {
  await person.open('/redaktion')
  await person.pressLink(title)
}

export const claimCase = (person: Person): Promise<void> => person.pressButton(texts(person.locale).case.claim)

/** Opens what is folded; a case that is open as a whole has nothing folded. */
const unfold = async (summary: Locator): Promise<void> => {
  const isOpen = await summary.evaluate((element) => element.closest('details')?.open === true)
  if (!isOpen) await summary.click()
}

/** Rates participation and target groups, each on its own levels, and leaves a note for colleagues. */
export const rateCase = async (person: Person, { comment, note }: Story): Promise<void> => {
  const words = texts(person.locale)
  const named = (key: string) => criteria.find((criterion) => criterion.key === key)?.label[person.locale] ?? key
  const level = (key: string) => person.page.getByLabel(words.rating.level(named(key)))
  const criterion = (key: string) => person.page.locator('form[action*="/bewertung"] summary').filter({ hasText: named(key) })
  for (const key of ['partizipation', 'zielgruppenbezug']) await unfold(criterion(key))
  await level('partizipation').selectOption('7')
  await level('zielgruppenbezug').selectOption('3')
  await person.page.getByLabel(words.rating.comment(named('partizipation'))).fill(comment)
  await person.pressButton(words.rating.save)
  await person.page.getByLabel(words.notes.label).fill(note)
  await person.pressButton(words.notes.add)
}

/** Asks back on one field, by its word on the page. */
export const askBack = async (person: Person, step: string, field: string, question: string): Promise<void> => {
  const words = texts(person.locale).decide
  await unfold(person.page.locator('summary').filter({ hasText: words.askTitle }))
  await unfold(person.page.locator('form[action*="/rueckfrage"] summary').filter({ hasText: step }))
  await person.page.getByLabel(words.askField(field)).check()
  await person.page.getByLabel(words.question(field)).fill(question)
  await person.look()
  await person.pressButton(words.ask)
}

export const acceptCase = (person: Person): Promise<void> => person.pressButton(texts(person.locale).decide.accept)
