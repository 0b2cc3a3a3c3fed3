import { problemText } from '@vorbild/content/problem-texts'
import { bounceMeaning } from '@vorbild/mail/bounce-meaning'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { dayText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

/** Whom mail about an example did not reach, as the list tells it. */
export interface UnreachedLine {
  readonly exampleId: string
  readonly recipient: 'organisation' | 'submitter'
  readonly title: string
  /** Code of the newest mail that came back. */
  readonly reason: string
  readonly times: number
  readonly sinceAt: number
}

export interface UnreachedPageProps {
  readonly page: Page
  readonly path: string
  readonly found: readonly (UnreachedLine & { readonly address: string | null; readonly path: string })[]
  /** What was just done. */
  readonly done: 'saved' | 'tried' | null
  /** An address that is none, as it was typed. */
  readonly problem?: { readonly row: UnreachedLine; readonly typed: string } | undefined
}

interface MendProps extends Pick<UnreachedPageProps, 'page' | 'path' | 'problem'> {
  readonly row: UnreachedLine
}

/** Field of the address of one of them. */
export const addressField = ({ exampleId, recipient }: UnreachedLine): string => `email-${exampleId}-${recipient}`

/** Whom mail about examples does not reach, why, since when, and how to mend it. */
export const UnreachedPage = ({ page, path, found, done, problem }: UnreachedPageProps) => {
  const words = texts(page.locale).contacts
  const problems = problem ? [{ field: addressField(problem.row), message: problemText('bad_email', page.locale) }] : []
  return (
    <Layout page={page} title={words.title} area="desk" hasProblems={problems.length > 0} wide>
      {done ? <Alert page={page} kind="success" title={words[done]} live /> : null}
      <ErrorSummary page={page} problems={problems} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(found.length)}</p>
      {found.length === 0 ? null : (
        <>
          <p>{words.rule}</p>
          <DataTable
            caption={words.caption}
            captionHidden
            columns={[
              { key: 'example', label: words.columns.example },
              { key: 'who', label: words.columns.who },
              { key: 'why', label: words.columns.why },
              { key: 'deed', label: words.columns.deed },
            ]}
            rows={found.map((row) => ({
              example: (
                <a href={link(page, row.path)}>
                  {row.title} ({row.exampleId})
                </a>
              ),
              who: (
                <>
                  {words.who[row.recipient]}
                  {row.address === null ? null : (
                    <>
                      <br />
                      {row.address}
                    </>
                  )}
                </>
              ),
              why: `${words.reasons[bounceMeaning(row)]}, ${words.since(dayText(row.sinceAt, page.locale), row.times)} (${row.reason})`,
              deed: <Mend page={page} path={path} row={row} problem={problem} />,
            }))}
          />
        </>
      )}
    </Layout>
  )
}

const Mend = ({ page, path, row, problem }: MendProps) => {
  const words = texts(page.locale).contacts
  const field = addressField(row)
  const typed = problem && addressField(problem.row) === field ? problem.typed : undefined
  const about = `${row.exampleId} ${row.recipient}`
  return (
    <div class="stack">
      <form
        method="post"
        action={link(page, `${path}/adresse`)}
        aria-label={`${words.newAddress} ${words.for(row.exampleId, words.who[row.recipient])}`}
        novalidate
      >
        <input type="hidden" name="kontakt" value={about} />
        <TextField
          page={page}
          field={field}
          type="email"
          label={words.newAddress}
          hint={words.hints[row.recipient]}
          value={typed}
          error={typed === undefined ? undefined : problemText('bad_email', page.locale)}
          autocomplete="off"
        />
        <ButtonRow>
          <Button kind="secondary">{words.save}</Button>
        </ButtonRow>
      </form>
      <form method="post" action={link(page, `${path}/wieder`)}>
        <button class="link-button" type="submit" name="kontakt" value={about}>
          {words.again}
          <span class="kern-sr-only"> ({words.for(row.exampleId, words.who[row.recipient])})</span>
        </button>
      </form>
    </div>
  )
}
