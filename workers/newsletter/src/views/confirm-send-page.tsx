import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { type Finding, isBlocked } from '../rules/check-issue.ts'
import { type FullIssue, includedOf } from '../rules/issue.ts'
import { contentsOf } from '../rules/sections.ts'
import { texts } from '../texts/texts.ts'
import { Findings } from './findings.tsx'
import { PlanForm, type PlanProblem, type TypedPlan } from './plan-form.tsx'
import { UnknownChoice } from './unknown-choice.tsx'

export interface ConfirmSendPageProps extends FullIssue {
  readonly page: Page
  readonly recipients: number
  /** The draft is no longer what was looked at. */
  readonly isStale?: boolean
  readonly findings: readonly Finding[]
  readonly needsApproval: boolean
  readonly typed?: TypedPlan
  readonly problem?: PlanProblem
}

/** The last look before an issue goes out. The button sends exactly the version shown. */
export const ConfirmSendPage = ({
  page,
  issue,
  sections,
  entries,
  recipients,
  isStale,
  findings,
  needsApproval,
  typed,
  problem,
}: ConfirmSendPageProps) => {
  const maySend = recipients > 0 && !needsApproval && !isBlocked(findings)
  const { send: words, title, issue: nameOf } = texts(page.locale).desk
  const own = `/redaktion/newsletter/${issue.number}`
  return (
    <Layout page={page} title={words.title(issue.number)} area="desk" hasProblems={problem !== undefined}>
      <Breadcrumbs
        page={page}
        crumbs={[
          { label: title, path: '/redaktion/newsletter' },
          { label: nameOf(issue.number), path: own },
          { label: words.title(issue.number) },
        ]}
      />
      <ErrorSummary page={page} problems={problem ? [problem] : []} />
      {isStale ? (
        <Alert page={page} kind="warning" title={words.stale} live>
          <p>{words.staleHint}</p>
        </Alert>
      ) : null}
      {recipients === 0 ? (
        <Alert page={page} kind="warning" title={words.nobody}>
          <p>{words.nobodyHint}</p>
        </Alert>
      ) : null}
      <h1>{words.title(issue.number)}</h1>
      <p class="lead">{words.lead(recipients)}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.subject, value: <span lang="de">{issue.subject}</span> },
          { label: words.contents, value: [words.entries(includedOf(entries).length), ...contentsOf({ sections, entries })].join('\n') },
          { label: words.whoTitle, value: words.who },
        ]}
      />
      <h2>{texts(page.locale).desk.findings.title}</h2>
      <Findings page={page} findings={findings} />
      {needsApproval ? <p>{texts(page.locale).desk.approval.needed}</p> : null}
      <form method="post" action={link(page, `${own}/versand`)}>
        <input type="hidden" name="version" value={String(issue.version)} />
        <UnknownChoice page={page} field="unklar" value="again" />
        <ButtonRow>
          {maySend ? <Button>{words.submit}</Button> : null}
          <ButtonLink kind="tertiary" href={link(page, own)}>
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
      {maySend ? <PlanForm page={page} path={link(page, own)} version={issue.version} typed={typed} problem={problem} /> : null}
    </Layout>
  )
}
