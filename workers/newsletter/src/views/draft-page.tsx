import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import type { Finding } from '../rules/check-issue.ts'
import type { Difference } from '../rules/conflict.ts'
import { type DraftProblem, MAX_INTRO } from '../rules/edit-draft.ts'
import type { FullIssue } from '../rules/issue.ts'
import { MAX_SECTIONS } from '../rules/sections.ts'
import { plannedText } from '../texts/dates.ts'
import { draftProblemText } from '../texts/draft-problem-text.ts'
import { texts } from '../texts/texts.ts'
import { Conflict } from './conflict.tsx'
import { DraftSection } from './draft-section.tsx'
import { DraftTools } from './draft-tools.tsx'
import { Findings } from './findings.tsx'
import { PictureField } from './picture-field.tsx'

export interface DraftPageProps extends FullIssue {
  readonly page: Page
  readonly maySend: boolean
  /** What was just done. */
  readonly done?: 'gespeichert' | 'nachgetragen' | 'getestet' | 'geplant' | 'freigegeben' | undefined
  /** The wish of the button that just moved something, to be focused again: `auf:PX-2026-000007`. */
  readonly moved?: string | undefined
  /** Asked for an approval that they may not give. */
  readonly isRefused?: boolean
  readonly findings: readonly Finding[]
  readonly needsApproval: boolean
  /** The time it was planned for has passed and it was not sent. */
  readonly isMissed: boolean
  readonly problems?: readonly DraftProblem[]
  /** A colleague was faster; what was typed is shown but not stored, and this is where it differs. */
  readonly conflict?: readonly Difference[]
}

export const DraftPage = ({ page, issue, sections, entries, maySend, done, problems = [], conflict, ...rest }: DraftPageProps) => {
  const words = texts(page.locale).desk
  const { edit } = words
  const own = link(page, `/redaktion/newsletter/${issue.number}`)
  const said = {
    gespeichert: edit.saved,
    nachgetragen: edit.filled,
    getestet: edit.tested,
    geplant: words.plan.planned,
    freigegeben: words.approval.done,
  }
  const messages = problems.map((problem) => ({ field: problem.field, message: draftProblemText(problem, page.locale) }))
  const errorOf = (field: string) => messages.find((problem) => problem.field === field)?.message
  return (
    <Layout page={page} title={words.issue(issue.number)} area="desk" wide hasProblems={messages.length > 0} scripts={['sortable-list']}>
      <Breadcrumbs page={page} crumbs={[{ label: words.title, path: '/redaktion/newsletter' }, { label: words.issue(issue.number) }]} />
      <ErrorSummary page={page} problems={messages} />
      {done ? <Alert page={page} kind="success" title={said[done]} live /> : null}
      {rest.isRefused ? <Alert page={page} kind="warning" title={words.approval.refused} live /> : null}
      {conflict ? <Conflict page={page} path={own} sections={sections} differences={conflict} /> : null}
      <h1>{words.issue(issue.number)}</h1>
      {issue.scheduledAt === null ? null : <Plan page={page} path={own} at={issue.scheduledAt} isMissed={rest.isMissed} />}
      <form method="post" action={own} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="version" value={String(issue.version)} />
        <TextField page={page} field="subject" label={edit.subject} value={issue.subject} error={errorOf('subject')} />
        <TextArea
          page={page}
          field="intro"
          label={edit.intro}
          hint={edit.introHint}
          value={issue.intro}
          rows={8}
          maxLength={MAX_INTRO}
          error={errorOf('intro')}
        />
        <PictureField
          page={page}
          place=""
          of={words.issue(issue.number)}
          picture={issue.picture}
          pictureAlt={issue.pictureAlt}
          errorOf={errorOf}
        />
        {/* first of the buttons, so that the Enter key saves instead of moving an entry */}
        <ButtonRow>
          <Button>{edit.save}</Button>
          <PreviewButton page={page} path={own} />
        </ButtonRow>
        {entries.length === 0 ? (
          <Alert page={page} kind="info" title={edit.noEntries}>
            <p>{edit.noEntriesHint}</p>
          </Alert>
        ) : null}
        {sections.map((section, index) => (
          <DraftSection
            page={page}
            section={section}
            entries={entries.filter((entry) => entry.section === section.key)}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            moved={rest.moved}
            errorOf={errorOf}
          />
        ))}
        <AddSection page={page} isFull={sections.length >= MAX_SECTIONS} />
        <p class="kern-hint">{edit.refillHint}</p>
        <ButtonRow>
          <Button kind="tertiary" name="nachtrag" value="ja">
            {edit.refill}
          </Button>
        </ButtonRow>
        <ButtonRow>
          <Button>{edit.save}</Button>
          <PreviewButton page={page} path={own} />
        </ButtonRow>
        <DraftTools page={page} path={own} />
      </form>
      <p>
        <a href={`${own}/empfang`}>{words.check.reception}</a>
      </p>
      <p>
        <a href={`${own}/loeschen`}>{edit.remove}</a>
      </p>
      <h2>{words.findings.title}</h2>
      <Findings page={page} findings={rest.findings} />
      {rest.needsApproval ? <Approval page={page} path={own} version={issue.version} /> : null}
      <h2>{words.progress.label}</h2>
      {maySend ? <ButtonLink href={`${own}/versand`}>{words.send.start}</ButtonLink> : <p>{words.send.noRight}</p>}
    </Layout>
  )
}

interface PartProps {
  readonly page: Page
  readonly path: string
}

/** Looks at what was typed in a window of its own, so that nothing is lost. */
const PreviewButton = ({ page, path }: PartProps) => {
  const words = texts(page.locale).draft.preview
  return (
    <Button kind="secondary" formaction={`${path}/vorschau`} formtarget="_blank">
      {words.button}
    </Button>
  )
}

const AddSection = ({ page, isFull }: Pick<PartProps, 'page'> & { readonly isFull: boolean }) => {
  const words = texts(page.locale).draft.section
  return (
    <section class="draft-section" id="abschnitt-neu">
      <h2>{words.add}</h2>
      <p class="kern-hint">{isFull ? words.full(MAX_SECTIONS) : words.addHint}</p>
      {isFull ? null : (
        <ButtonRow>
          <Button kind="tertiary" name="gliederung" value="neu:aufruf">
            {words.addCall}
          </Button>
          <Button kind="tertiary" name="gliederung" value="neu:frei">
            {words.addFree}
          </Button>
        </ButtonRow>
      )}
    </section>
  )
}

/** Asks for the second pair of eyes. */
const Approval = ({ page, path, version }: PartProps & { readonly version: number }) => {
  const words = texts(page.locale).desk.approval
  return (
    <form method="post" action={`${path}/freigabe`}>
      <p>{words.hint}</p>
      <input type="hidden" name="version" value={String(version)} />
      <Button kind="secondary">{words.submit}</Button>
    </form>
  )
}

const Plan = ({ page, path, at, isMissed }: PartProps & { readonly at: number; readonly isMissed: boolean }) => {
  const words = texts(page.locale).desk.plan
  const time = plannedText(at, page.locale)
  return (
    <Alert page={page} kind={isMissed ? 'warning' : 'info'} title={isMissed ? words.missed(time) : words.plannedFor(time)}>
      <p>{isMissed ? words.missedHint : words.plannedHint}</p>
      <form method="post" action={`${path}/plan/aufheben`}>
        <Button kind="tertiary">{words.unplan}</Button>
      </form>
    </Alert>
  )
}
