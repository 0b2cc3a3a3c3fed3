import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { LiveProgress } from '@vorbild/ui/progress'
import { SummaryList } from '@vorbild/ui/summary-list'
import { doneOf } from '../rules/equation.ts'
import type { FullIssue, Issue } from '../rules/issue.ts'
import { contentsOf } from '../rules/sections.ts'
import { timeText } from '../texts/dates.ts'
import { progressText } from '../texts/progress-text.ts'
import { texts } from '../texts/texts.ts'
import { ProgressState, type ProgressView } from './progress-state.tsx'
import { SecondRound } from './second-round.tsx'

export interface ProgressPageProps extends FullIssue {
  readonly page: Page
  readonly progress: ProgressView
  readonly maySend: boolean
}

export const ProgressPage = ({ page, issue, sections, entries, progress, maySend }: ProgressPageProps) => {
  const { progress: words, title, issue: nameOf, send } = texts(page.locale).desk
  const own = link(page, `/redaktion/newsletter/${issue.number}`)
  const isMoving = issue.finishedAt === null
  return (
    <Layout page={page} title={nameOf(issue.number)} area="desk" scripts={isMoving ? ['progress'] : []}>
      <Breadcrumbs page={page} crumbs={[{ label: title, path: '/redaktion/newsletter' }, { label: nameOf(issue.number) }]} />
      <h1>{nameOf(issue.number)}</h1>
      <p class="lead" lang="de">
        {issue.subject}
      </p>
      <LiveProgress
        page={page}
        id="versand"
        label={words.label}
        done={doneOf(progress.equation)}
        total={progress.equation.recipients}
        text={progressText(issue, progress.equation, page.locale)}
        src={`${own}/stand.json`}
        intervalSeconds={1}
      >
        {maySend && isMoving ? <Controls page={page} issue={issue} path={own} /> : null}
        <div class="progress__more">
          <ProgressState page={page} issue={issue} progress={progress} />
        </div>
      </LiveProgress>
      {maySend && !progress.isForgotten ? (
        <SecondRound
          page={page}
          issue={issue}
          path={own}
          equation={progress.equation}
          undecided={progress.undecided}
          retryable={progress.retryable}
          pace={progress.pace}
        />
      ) : null}
      <h2>{words.contents}</h2>
      <SummaryList
        page={page}
        rows={[
          { label: words.started, value: issue.startedAt === null ? '' : timeText(issue.startedAt, page.locale) },
          { label: words.finished, value: issue.finishedAt === null ? '–' : timeText(issue.finishedAt, page.locale) },
          {
            label: send.contents,
            value: contentsOf({ sections, entries }).join('\n'),
          },
        ]}
      />
      <p>
        <a href={link(page, `/newsletter/ausgaben/${issue.number}`)}>{words.archive}</a>
      </p>
    </Layout>
  )
}

/** Pausing, resuming, cancelling; and looking again, for browsers without script. */
const Controls = ({ page, issue, path }: { readonly page: Page; readonly issue: Issue; readonly path: string }) => {
  const words = texts(page.locale).desk.progress
  const isOpen = issue.state === 'sending' || issue.state === 'paused'
  return (
    <form method="post" action={`${path}/pause`}>
      <ButtonRow>
        {issue.state === 'sending' ? <Button kind="secondary">{words.pause}</Button> : null}
        {issue.state === 'paused' ? <Button formaction={`${path}/fortsetzung`}>{words.resume}</Button> : null}
        {isOpen ? (
          <Button kind="tertiary" formaction={`${path}/abbruch`}>
            {words.cancel}
          </Button>
        ) : null}
        <ButtonLink kind="tertiary" href={path}>
          {words.reload}
        </ButtonLink>
      </ButtonRow>
      {isOpen ? <p class="kern-hint">{words.cancelHint}</p> : null}
    </form>
  )
}
