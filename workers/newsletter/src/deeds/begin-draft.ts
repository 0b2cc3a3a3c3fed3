import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Services } from '../services.ts'
import { addDraft, announceEntries, fillDraft, issueByNumber, nextNumber } from '../store/issues.ts'
import { monthOfText } from '../texts/dates.ts'
import { draftOpening } from '../texts/draft-opening.ts'
import { texts } from '../texts/texts.ts'

/** A new draft, filled with what was published since the last issue. Its number. */
export const beginDraft = async ({ db, clock }: Services, editedBy: string | null): Promise<number> => {
  // the issue itself is German, whatever language its editor works in
  const words = texts('de').desk
  const { greeting } = draftOpening()
  const id = newId()
  const now = clock()
  const number = await nextNumber(db)
  const draft = { id, number, subject: words.draftSubject(monthOfText(now, 'de')), intro: greeting, editedBy }
  try {
    await commit(db, [addDraft(db, draft, now), fillDraft(db, id), announceEntries(db, id, draftOpening())])
  } catch (error) {
    // somebody, or a second click, was faster: both write on the same draft
    if (!(await issueByNumber(db, number))) throw error
  }
  return number
}
