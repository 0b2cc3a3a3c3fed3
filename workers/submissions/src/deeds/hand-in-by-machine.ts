import type { FieldProblem } from '@vorbild/content/kind'
import { kindOf } from '@vorbild/content/kinds'
import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { Contact, contactProblems } from '../rules/contact.ts'
import type { Services } from '../services.ts'
import { FIRST_NUMBER } from '../settings.ts'
import type { Submission } from '../store/schema.ts'
import { checkedEntry } from './checked-entry.ts'
import { confirm } from './confirm.ts'
import type { DeedContext } from './deed-context.ts'

export interface MachineWish {
  readonly kind: string
  readonly locale: Locale
  readonly contact: Readonly<Record<string, unknown>>
  readonly content: Readonly<Record<string, unknown>>
  readonly holder: string
  /** The caller's own name for this entry: sent again, it is the same entry. */
  readonly reference?: string
}

export type HandedIn = { readonly row: Submission } | { readonly problems: readonly FieldProblem[] }

/** Only answers that the form asks for; whatever else is sent is left out, as unknown parameters are everywhere. */
const knownAnswers = (keys: readonly string[], content: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([key]) => keys.includes(key)))

const newRow = (wish: MachineWish, contact: Contact, answers: Record<string, unknown>, now: number): Submission => ({
  ...{ id: newId(), kind: wish.kind, locale: wish.locale, state: 'draft', number: null, revision: 0, version: 0 },
  ...{ draft: JSON.stringify(answers), name: contact.name, email: contact.email, noteKey: null, slug: null },
  ...{ clientReference: wish.reference ? `${wish.holder}:${wish.reference}` : null },
  ...{ createdAt: now, savedAt: now, sentAt: now, stateAt: now },
})

/** Goes the same way as the form: draft, sent, confirmed; a kill in between leaves it sent, and the repeated call ends it. */
export const handInByMachine = async (services: Services, wish: MachineWish, context: DeedContext): Promise<HandedIn> => {
  const { submissions, db } = services
  const kind = kindOf(wish.kind)
  if (!kind) return { problems: [{ field: 'kind', problem: 'unknown_term' }] }
  const known = wish.reference ? await submissions.byReference(`${wish.holder}:${wish.reference}`) : null
  if (known) return finish(services, known, context)
  const contact = Contact.safeParse(wish.contact)
  const answers = knownAnswers(Object.keys(kind.fieldSchemas), wish.content)
  const draft = newRow(wish, contact.success ? contact.data : { name: '', email: '' }, answers, context.now)
  const { checked } = await checkedEntry(services, draft)
  const wrongContact = contactProblems(wish.contact).map(({ field, problem }) => ({ field: `contact.${field}`, problem }))
  const problems = [...checked.problems, ...wrongContact]
  if (problems.length > 0 || !contact.success) return { problems }
  const year = new Date(context.now).getUTCFullYear()
  try {
    await commit(db, [
      submissions.insert(draft),
      ...submissions.change(draft, { state: 'unconfirmed', entry: 'sent', now: context.now }),
      ...submissions.number(draft.id, year, FIRST_NUMBER),
    ])
  } catch (error) {
    // the same reference at the same time: the other call made the row
    const other = draft.clientReference && (await submissions.byReference(draft.clientReference))
    if (!other) throw error
    return finish(services, other, context)
  }
  return finish(services, await present(services, draft.id), context)
}

const present = async ({ submissions }: Services, id: string): Promise<Submission> => {
  const row = await submissions.get(id)
  if (!row) throw new Error('an entry that was just written is gone')
  return row
}

const finish = async (services: Services, row: Submission, context: DeedContext): Promise<HandedIn> => {
  await confirm(services, row, context)
  return { row: await present(services, row.id) }
}
