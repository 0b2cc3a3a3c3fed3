import { inclusionQuestions } from '@vorbild/content/inclusion/questions'
import { praxisbeispiel } from '@vorbild/content/kinds/praxisbeispiel/kind'
import { texts } from '../../../../workers/submissions/src/texts/texts.ts'
import type { Story } from '../entries.ts'
import type { Person } from '../person.ts'
import { fillIn } from './fill-in.ts'

/** Answers the questions before the form; ends on its first page. */
export const beginEntry = async (person: Person): Promise<void> => {
  const words = texts(person.locale).begin
  await person.open('/einreichen')
  for (const { key, needed } of inclusionQuestions) await person.page.locator(`input[name="${key}"][value="${needed}"]`).check()
  await person.pressButton(words.start)
}

/** From the first page of the form to the last; ends where all answers are checked. */
export const fillInEntry = async (person: Person, story: Story): Promise<void> => {
  const words = texts(person.locale)
  for (const step of praxisbeispiel.steps) {
    await fillIn(person, step, story)
    await person.pressButton(words.form.save)
  }
  await person.page.getByLabel(words.contact.name, { exact: true }).fill(story.submitter.name)
  await person.page.getByLabel(words.contact.email, { exact: true }).fill(story.submitter.email)
  await person.pressButton(words.form.save)
}

/** Lets the device do its sum and sends; ends on the receipt. */
export const sendEntry = async (person: Person): Promise<void> => {
  await proveWork(person)
  await person.pressButton(texts(person.locale).check.send)
}

/** Ticks the box of the proof of work, unless the device began by itself, and waits until the sum is done. */
export const proveWork = async ({ page, withoutScript }: Person): Promise<void> => {
  if (withoutScript) return
  const unproven = page.locator('altcha-widget [data-state="unverified"] input[type="checkbox"]')
  if ((await unproven.count()) > 0) await unproven.click()
  await page.locator('altcha-widget [data-state="verified"]').waitFor({ timeout: 30_000 })
}
