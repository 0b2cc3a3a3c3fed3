import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { LiveFragment } from '@vorbild/ui/live-fragment'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import type { CaseState } from '../rules/step.ts'
import type { Texts } from '../texts/de.ts'
import { texts } from '../texts/texts.ts'
import { caseAddress, casePath, isUnfolded } from './case-address.ts'
import { CaseChanges, CaseContent } from './case-content.tsx'
import { CaseGlance } from './case-glance.tsx'
import { CaseStatus } from './case-status.tsx'
import type { CaseView } from './case-view.ts'
import { DecideSection } from './decide-section.tsx'
import { cameBack, type FormState } from './form-state.ts'
import { HistorySection } from './history-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { isDecisionField, isRatingField } from './rating-fields.ts'
import { RatingSection } from './rating-section.tsx'

export interface CasePageProps {
  readonly page: Page
  readonly view: CaseView
  /** What just worked, by its key in the address. */
  readonly notice?: string | undefined
  readonly refused?: keyof Texts['refusals'] | undefined
  readonly typed?: FormData
  readonly problems?: FormState['problems']
}

/** One case: what was handed in, what the office thinks of it, and what happened. */
export const CasePage = ({ page, view, notice, refused, typed, problems = [] }: CasePageProps) => {
  const words = texts(page.locale)
  const { row, claim, identity, document, before } = view
  const title = row.title || words.desk.withdrawnTitle
  const state: FormState = { typed, problems }
  const isMine = claim.holder === identity.id && row.decisionId === null
  const isOpen = isOpenState(row.state)
  const ratesAgain = cameBack(state, isRatingField)
  const decidesAgain = cameBack(state, isDecisionField)
  return (
    <Layout page={page} title={`${title} (${row.number})`} area="desk" wide scripts={['live-region']} hasProblems={problems.length > 0}>
      <Breadcrumbs page={page} crumbs={[{ label: words.desk.title, path: '/redaktion' }, { label: row.number }]} />
      <ErrorSummary page={page} problems={problems} />
      <Outcome page={page} notice={notice} refused={refused} />
      <h1>
        <Unbroken text={title} />
      </h1>
      <CaseGlance page={page} view={view} />
      <LiveFragment src={caseAddress(page, row.submissionId, '/stand')} intervalSeconds={5}>
        <CaseStatus page={page} standing={view} />
      </LiveFragment>
      <OnThisPage page={page} view={view} />
      {document && before ? <CaseChanges page={page} document={document} before={before} /> : null}
      <section class="stack" aria-labelledby="inhalt-eintrag">
        <h2 id="inhalt-eintrag">{words.case.content}</h2>
        {document ? (
          <>
            <Unfold page={page} view={view} />
            <CaseContent page={page} document={document} />
          </>
        ) : (
          <p>{words.case.contentGone}</p>
        )}
      </section>
      {document ? <RatingSection page={page} view={view} state={state} mayRate={(isMine && isOpen) || ratesAgain} /> : null}
      {isOpen || decidesAgain ? (
        <DecideSection page={page} view={view} state={state} mayDecide={(isMine && row.state === 'in_review') || decidesAgain} />
      ) : null}
      <NotesSection page={page} view={view} state={state} />
      <HistorySection page={page} view={view} />
    </Layout>
  )
}

const Outcome = ({ page, notice, refused }: Pick<CasePageProps, 'page' | 'notice' | 'refused'>) => {
  const { notices, refusals } = texts(page.locale)
  if (refused) {
    return (
      <Alert page={page} kind="danger" title={refusals[refused].title} live>
        <p>{refusals[refused].text}</p>
      </Alert>
    )
  }
  const done = Object.entries(notices).find(([key]) => key === notice)?.[1]
  return done ? <Alert page={page} kind="success" title={done} live /> : null
}

/** A way to open all folds at once, and back, that needs no script. */
const Unfold = ({ page, view }: Pick<CasePageProps, 'page' | 'view'>) => {
  const { unfold, fold } = texts(page.locale).case
  const unfolded = isUnfolded(page)
  return (
    <p>
      <a href={`${link(page, casePath(view.row.submissionId, !unfolded))}#inhalt-eintrag`}>{unfolded ? fold : unfold}</a>
    </p>
  )
}

const isOpenState = (state: CaseState): boolean => state === 'received' || state === 'in_review' || state === 'changes_requested'

const OnThisPage = ({ page, view: { row, document, before } }: Pick<CasePageProps, 'page' | 'view'>) => {
  const words = texts(page.locale)
  const parts = [
    ...(document && before ? [['aenderungen', words.case.changes] as const] : []),
    ['inhalt-eintrag', words.case.content] as const,
    ...(document ? [['bewertung', words.rating.title] as const] : []),
    ...(isOpenState(row.state) ? [['entscheiden', words.decide.title] as const] : []),
    ['notizen', words.notes.title] as const,
    ['verlauf', words.history.title] as const,
  ]
  return (
    <nav aria-label={words.case.onThisPage}>
      <ul class="tags">
        {parts.map(([id, label]) => (
          <li>
            <a class="kern-link" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
