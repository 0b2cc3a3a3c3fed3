import { documentKeys } from '@vorbild/content/documents'
import { picturePath } from '../rules/picture.ts'
import type { Services } from '../services.ts'
import { picturesOfIssues } from '../store/issues.ts'

/** With the draft its pictures go. */
export const dropPictures = async (issueId: string, { files }: Pick<Services, 'files'>): Promise<void> =>
  files.delete(await files.list(documentKeys.issuePicture(issueId, '')))

/**
 * Pictures that no issue shows: tried out in a draft that has gone out since, or of a deleted one that a kill left behind. While an
 * issue is a draft all of them stay, because a form somewhere may still hold them.
 */
export const dropLeftPictures = async ({ db, files }: Pick<Services, 'db' | 'files'>): Promise<void> => {
  const stored = await files.list('issues/')
  if (stored.length === 0) return
  const { drafts, shown } = await picturesOfIssues(db)
  await files.delete(
    stored.filter((key) => {
      const [, issueId = '', name = ''] = key.split('/')
      return !drafts.has(issueId) && !shown.has(picturePath(issueId, name))
    }),
  )
}
