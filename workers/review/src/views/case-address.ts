import { link, type Page } from '@vorbild/ui/page'

const UNFOLDED = 'alles'

/** Whether everything on the page of a case lies open, for reading at one go and for paper. It stands in the address. */
export const isUnfolded = ({ path }: Page): boolean => new URL(path, 'http://here').searchParams.has(UNFOLDED)

/** A case without the prefix of the language, folded as the reader has it. */
export const casePath = (submissionId: string, unfolded: boolean, action = ''): string =>
  `/redaktion/faelle/${submissionId}${action}${unfolded ? `?${UNFOLDED}=ja` : ''}`

/** Where a form of the case is sent, or a part of it comes from; after it the page is as open as before. */
export const caseAddress = (page: Page, submissionId: string, action: string): string =>
  link(page, casePath(submissionId, isUnfolded(page), action))
