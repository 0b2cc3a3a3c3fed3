import type { Field, Step } from '@vorbild/content/kind'
import { texts } from '../../../../workers/submissions/src/texts/texts.ts'
import type { Story } from '../entries.ts'
import { pdfDocument, pngPicture } from '../files.ts'
import type { Person } from '../person.ts'

/** Fills in one page of the form as the story goes, without sending it. */
export const fillIn = async (person: Person, step: Step, story: Story): Promise<void> => {
  for (const field of step.fields) await fillField(person, field, story)
}

const asMonth = (month: string): string => month.split('-').reverse().join('/')

const fillField = async (person: Person, field: Field, story: Story): Promise<void> => {
  const { page } = person
  const { entry } = story
  const value: unknown = Object.entries(entry).find(([key]) => key === field.key)?.[1]
  const input = page.locator(`[id="${field.key}"]`)
  switch (field.type) {
    case 'month':
      return input.fill(asMonth(String(value)))
    case 'choice':
      return chooseOne(person, field.key, String(value))
    case 'choices':
      for (const key of Array.isArray(value) ? value : []) await page.locator(`input[name="${field.key}"][value="${key}"]`).check()
      return
    case 'place':
      return choosePlace(person, entry.place.name)
    case 'self-rating':
      for (const [criterion, level] of Object.entries(entry.selfRating))
        await page.locator(`[id="selfRating.${criterion}"]`).selectOption(String(level))
      return
    case 'consent':
      return input.check()
    case 'image':
      await input.setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: pngPicture() })
      await page.locator('[id="image.alt"]').fill(entry.image.alt)
      return page.locator('[id="image.credit"]').fill(entry.image.credit)
    case 'documents':
      return addDocument(person, story.documentTitle)
    default:
      return input.fill(Array.isArray(value) ? value.join(', ') : String(value ?? ''))
  }
}

const chooseOne = async ({ page }: Person, name: string, key: string): Promise<void> => {
  const select = page.locator(`select[name="${name}"]`)
  if ((await select.count()) > 0) await select.selectOption(key)
  else await page.locator(`input[name="${name}"][value="${key}"]`).check()
}

/** Types the beginning of a name and takes the first municipality offered; without script, the whole name. */
const choosePlace = async ({ page, withoutScript }: Person, name: string): Promise<void> => {
  if (withoutScript) return page.locator('#place').fill(name)
  const input = page.getByRole('combobox', { name: /^(Ort|Place)/ })
  await input.pressSequentially(name.slice(0, 5))
  await page.getByRole('option').filter({ hasText: name }).first().click()
}

const addDocument = async (person: Person, title: string): Promise<void> => {
  const words = texts(person.locale)
  await person.page.locator('#documents').setInputFiles({ name: 'anhang.pdf', mimeType: 'application/pdf', buffer: pdfDocument() })
  await person.pressButton(words.form.upload)
  await person.page.getByLabel(words.files.title('anhang.pdf'), { exact: true }).fill(title)
}
