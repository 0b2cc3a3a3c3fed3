import type { NewsletterContext } from '../app-env.ts'
import { takePictures } from '../deeds/take-pictures.ts'
import { differences, withTheirSections } from '../rules/conflict.ts'
import { type Draft, type DraftWish, draftOf, editDraft, isSameDraft, withTyped } from '../rules/edit-draft.ts'
import type { Issue } from '../rules/issue.ts'
import { saveDraft } from '../store/issues.ts'
import { DraftPage } from '../views/draft-page.tsx'
import { closedDraft } from './closed-draft.tsx'
import { readDraftForm } from './draft-form.ts'
import { draftProps } from './draft-props.ts'
import { openIssue } from './open-issue.ts'

/** An issue of a hundred entries with long teasers fits, and pictures straight from a camera, so that their refusal costs nothing typed. */
export const MAX_DRAFT_BYTES = 40 * 1024 * 1024

interface Saved {
  readonly issue: Issue
  readonly wish: DraftWish
  readonly draft: Draft
}

/** Stores what changed in the form of a draft, plan and approval stay if nothing did; or the page that says why not, with everything that was typed. */
export const saveTyped = async (c: NewsletterContext, form: FormData): Promise<Saved | Response> => {
  const found = await openIssue(c, 'draft')
  if (found instanceof Response) return closedDraft(c, form)
  const { issue, entries } = found
  const { db } = c.get('services')
  const pictures = await takePictures(form, found, c.get('services'))
  const { wish, seenVersion } = readDraftForm(form, found, pictures.at)
  const edited = editDraft(entries, wish, pictures.problems)
  if (edited.ok && seenVersion === issue.version && isSameDraft(found, edited.value)) return { issue, wish, draft: edited.value }
  const isSaved = edited.ok && (await saveDraft(db, issue.id, seenVersion, edited.value, c.get('page').identity?.id ?? null))
  if (isSaved) return { issue, wish, draft: edited.value }
  // it may have been sent or deleted a moment ago
  const present = edited.ok ? await openIssue(c, 'draft') : found
  if (present instanceof Response) return closedDraft(c, form)
  const typed = edited.ok ? withTheirSections(edited.value, present) : draftOf(entries, wish)
  const props = await draftProps(c, withTyped(present, typed))
  const conflict = edited.ok ? { conflict: differences(present, typed) } : {}
  return c.html(<DraftPage {...props} problems={edited.problems} {...conflict} />, edited.ok ? 409 : 422)
}
