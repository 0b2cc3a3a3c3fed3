import type { Page } from '@vorbild/ui/page'
import type { HistoryAction } from '../rules/history.ts'
import { texts } from '../texts/texts.ts'
import type { CaseView, LoggedDeed } from './case-view.ts'

const BY_SUBMITTER: readonly HistoryAction[] = ['received', 'revised', 'withdrawn']

/** What was done and by whom, in one line. */
export const deedBy = (page: Page, { names }: Pick<CaseView, 'names'>, { personId, action }: LoggedDeed): string => {
  const words = texts(page.locale)
  const nobody = BY_SUBMITTER.includes(action) ? words.history.submitter : words.history.system
  const who = personId === null ? nobody : (names.get(personId) ?? words.case.somebody)
  return `${words.history.actions[action]} – ${who}`
}
