import { Badge } from '@vorbild/ui/badge'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Issue, IssueState } from '../rules/issue.ts'
import { timeText } from '../texts/dates.ts'
import { namesItself } from '../texts/issue-title.ts'
import { texts } from '../texts/texts.ts'

export interface DeskPageProps {
  readonly page: Page
  readonly issues: readonly Issue[]
  readonly subscribers: number
  /** Whose letters come back. */
  readonly unreached: number
  /** Has the right to send, and with it to the list. */
  readonly maySend: boolean
}

const BADGES = { draft: 'neutral', sending: 'info', paused: 'warning', cancelled: 'danger', sent: 'success' } as const

export const StateBadge = ({ page, state }: { readonly page: Page; readonly state: IssueState }) => (
  <Badge kind={BADGES[state]}>{texts(page.locale).desk.states[state]}</Badge>
)

export const DeskPage = ({ page, issues, subscribers, unreached, maySend }: DeskPageProps) => {
  const { desk: words, list, figures, digests } = texts(page.locale)
  const { columns } = words
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.subscribers(subscribers)}</p>
      <ButtonRow>
        {maySend ? (
          <ButtonLink kind="tertiary" href={link(page, '/redaktion/newsletter/verteiler')}>
            {list.title}
          </ButtonLink>
        ) : null}
        {maySend ? (
          <ButtonLink kind="tertiary" href={link(page, '/redaktion/newsletter/nicht-erreicht')}>
            {words.unreached(unreached)}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="tertiary" href={link(page, '/redaktion/newsletter/zusammenstellungen')}>
          {digests.title}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={link(page, '/redaktion/newsletter/zahlen')}>
          {figures.title}
        </ButtonLink>
      </ButtonRow>
      <form method="post" action={link(page, '/redaktion/newsletter')}>
        <Button>{words.newIssue}</Button>
        <p class="kern-hint">{words.newIssueHint}</p>
      </form>
      <h2>{words.issues}</h2>
      {issues.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.issues}
          captionHidden
          columns={[
            { key: 'issue', label: columns.issue },
            { key: 'state', label: columns.state },
            { key: 'date', label: columns.date },
            { key: 'recipients', label: columns.recipients, numeric: true },
          ]}
          rows={issues.map((issue) => ({
            issue: (
              <a href={link(page, `/redaktion/newsletter/${issue.number}`)}>
                {namesItself(issue.subject, issue.number) ? null : `${words.issue(issue.number)}: `}
                <span lang="de">{issue.subject}</span>
              </a>
            ),
            state: <StateBadge page={page} state={issue.state} />,
            date: issue.startedAt === null ? words.notSent : timeText(issue.startedAt, page.locale),
            recipients: issue.state === 'draft' ? '–' : String(issue.recipients),
          }))}
        />
      )}
    </Layout>
  )
}
