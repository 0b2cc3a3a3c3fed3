import type { Kind } from '@vorbild/content/kind'
import { submissionStateLabels } from '@vorbild/content/life'
import { problemText } from '@vorbild/content/problem-texts'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { SummaryList } from '@vorbild/ui/summary-list'
import { TextField } from '@vorbild/ui/text-field'
import type { Status } from '../deeds/status-of.ts'
import { dueAt } from '../rules/due.ts'
import { isSubmissionState } from '../rules/reach.ts'
import { typedTitle } from '../rules/typed-title.ts'
import type { Kept } from '../settings.ts'
import { dayText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { ChangesView } from './changes-view.tsx'
import { StatusTimeline } from './status-timeline.tsx'

export interface StatusPageProps {
  readonly page: Page
  readonly kind: Kind
  readonly status: Status
  readonly kept: Kept
  /** Addresses that carry the key of the entry. */
  readonly paths: { readonly draft: string; readonly answer: string; readonly withdraw: string; readonly again: string }
  readonly email: string
  readonly emailProblem: boolean
}

/** Number, state in words, what happens next and by when, and everything that happened. */
export const StatusPage = (props: StatusPageProps) => {
  const { page, kind, status, kept, emailProblem } = props
  const { row, revisions } = status
  const words = texts(page.locale).status
  const title = typedTitle(row.draft) || words.untitled
  const state = isSubmissionState(row.state) ? row.state : 'draft'
  const message = problemText('bad_email', page.locale)
  return (
    <Layout page={page} title={title} noindex hasProblems={emailProblem} scripts={state === 'unconfirmed' ? ['altcha'] : []}>
      <ErrorSummary page={page} problems={emailProblem ? [{ field: 'email', message }] : []} />
      <h1>{title}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: words.number, value: row.number ?? undefined },
          { label: words.state, value: submissionStateLabels[state][page.locale] },
        ]}
      />
      <MailNews page={page} status={status} />
      <h2>{words.next}</h2>
      <p class="lead">{words.nextSteps[state](dayText(dueAt(state, row.stateAt, kept), page.locale))}</p>
      <Doors {...props} />
      {state === 'unconfirmed' ? <MailAgain {...props} /> : null}
      {revisions ? <ChangesView page={page} kind={kind} {...revisions} /> : null}
      <h2>{words.timeline}</h2>
      <StatusTimeline page={page} status={status} />
      <p>{words.saveLink}</p>
      <Withdrawal {...props} />
    </Layout>
  )
}

const FEEDBACK = { requested: 'info', deferred: 'warning', delivered: 'success', bounced: 'danger' } as const

const MailNews = ({ page, status: { mail } }: Pick<StatusPageProps, 'page' | 'status'>) =>
  mail === null ? null : <Alert page={page} kind={FEEDBACK[mail.state]} title={texts(page.locale).status.mail[mail.state]} />

/** The one thing to do now, if it is the reader's turn. */
const Doors = ({ page, status: { row }, paths }: StatusPageProps) => {
  const words = texts(page.locale)
  const door =
    row.state === 'changes_requested'
      ? { href: paths.answer, label: words.mails.questions.action }
      : row.state === 'published' && row.slug
        ? { href: `/beispiele/${row.slug}`, label: words.status.example }
        : row.state === 'draft'
          ? { href: paths.draft, label: words.status.resume }
          : null
  return door ? (
    <ButtonRow>
      <ButtonLink href={link(page, door.href)}>{door.label}</ButtonLink>
    </ButtonRow>
  ) : null
}

const MailAgain = ({ page, paths, email, emailProblem }: StatusPageProps) => {
  const { status, contact } = texts(page.locale)
  return (
    <>
      <h2>{status.again.title}</h2>
      <form method="post" action={link(page, paths.again)} novalidate>
        <TextField
          page={page}
          field="email"
          type="email"
          autocomplete="email"
          label={contact.email}
          hint={status.again.hint}
          value={email}
          error={emailProblem ? problemText('bad_email', page.locale) : undefined}
          width="medium"
        />
        <ProofOfWork page={page} />
        <ButtonRow>
          <Button kind="secondary" icon="mail">
            {status.again.button}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}

const Withdrawal = ({ page, status: { row }, paths }: StatusPageProps) => {
  const words = texts(page.locale).status
  return row.state === 'withdrawn' ? null : (
    <p>
      {words.withdrawHint} <a href={link(page, paths.withdraw)}>{words.withdraw}</a>
    </p>
  )
}
