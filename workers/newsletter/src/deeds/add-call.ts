import { newSectionKey } from '../rules/new-section-key.ts'
import { changeSections, MAX_SECTIONS } from '../rules/sections.ts'
import type { Services } from '../services.ts'
import { issueByNumber, openDraft, saveDraft } from '../store/issues.ts'
import { beginDraft } from './begin-draft.ts'

const ATTEMPTS = 5

/** A call for practice becomes a section of the draft being written, the last one, unless it stands there already. Where it stands. */
export const addCall = async (
  call: { readonly heading: string; readonly body: string },
  editedBy: string | null,
  services: Services,
): Promise<{ readonly number: number; readonly key: string }> => {
  const { db } = services
  // a colleague may save the draft between reading and writing
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const open = await openDraft(db)
    const draft = open === null ? null : await issueByNumber(db, open)
    if (draft === null || draft.sections.length >= MAX_SECTIONS) {
      await beginDraft(services, editedBy)
      continue
    }
    const { issue, entries } = draft
    const there = draft.sections.find(({ heading, body }) => heading === call.heading && body === call.body)
    if (there) return { number: issue.number, key: there.key }
    const key = newSectionKey()
    const sections = changeSections(draft.sections, { deed: 'add', key, ...call })
    const { subject, intro, picture, pictureAlt } = issue
    if (await saveDraft(db, issue.id, issue.version, { subject, intro, picture, pictureAlt, sections, entries }, editedBy))
      return { number: issue.number, key }
  }
  throw new Error('the draft was changed each time a call was to be added')
}
