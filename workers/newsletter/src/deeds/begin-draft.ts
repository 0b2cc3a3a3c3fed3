import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Services } from '../services.ts'
import { addDraft, fillDraft, issueByNumber, nextNumber } from '../store/issues.ts'
import { texts } from '../texts/texts.ts'

/** A new draft, filled with what was published since the last issue. Its number. */
export const beginDraft = async ({ db, clock, siteName }: Services, editedBy: string | null): Promise<number> => {
  // the issue itself is German, whatever language its editor works in
  const words = texts('de').desk
  const id = newId()
  const number = await nextNumber(db)
  const draft = { id, number, subject: words.draftSubject(number, siteName), intro: words.draftIntro, editedBy }
  try {
    await commit(db, [addDraft(db, draft, clock()), fillDraft(db, id)])
  } catch (error) {
    // somebody, or a second click, was faster: both write on the same draft
    if (!(await issueByNumber(db, number))) throw error
  }
  return number
}
