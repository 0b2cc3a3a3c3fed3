import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Pagination } from '@vorbild/ui/pagination'
import { LiveProgress } from '@vorbild/ui/progress'
import { type ImportKind, type ImportState, LEFT_OUT, type Verdict, type VerdictCounts } from '../rules/import/verdicts.ts'
import { texts } from '../texts/texts.ts'

interface ImportPageProps {
  readonly page: Page
  readonly list: { readonly id: string; readonly kind: ImportKind; readonly state: ImportState }
  readonly counts: VerdictCounts
  /** Rows that are left out, one page of them; once the import is over the address is null, and rows that say the same are one. */
  readonly leftOut: readonly { readonly line: number; readonly through: number; readonly email: string | null; readonly verdict: Verdict }[]
  readonly pages: { readonly current: number; readonly total: number }
}

/** What would become of a list, what is becoming of it, what became of it. */
export const ImportPage = ({ page, list, counts, leftOut, pages }: ImportPageProps) => {
  const { list: all, desk } = texts(page.locale)
  const words = all.import
  const home = '/redaktion/newsletter/verteiler'
  const own = link(page, `${home}/import/${list.id}`)
  const title = list.state === 'preview' ? words.preview : words.title
  const isMoving = list.state === 'running' || list.state === 'stopping'
  const { ready = 0, done = 0 } = counts
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <Layout page={page} title={title} area="desk" wide scripts={isMoving ? ['progress'] : []}>
      <Breadcrumbs
        page={page}
        crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: all.title, path: home }, { label: title }]}
      />
      <h1>{title}</h1>
      {isMoving ? null : <p>{words.states[list.state]}</p>}
      {list.state === 'reading' ? <p class="lead">{words.isReading}</p> : null}
      {list.state === 'preview' ? (
        <form method="post" action={own}>
          <p class="lead">{ready === 0 ? words.nobody : words.ready[list.kind](ready)}</p>
          <ButtonRow>
            {ready > 0 ? <Button>{words.start[list.kind]}</Button> : null}
            <Button kind="tertiary" formaction={`${own}/verwerfen`}>
              {words.discard}
            </Button>
          </ButtonRow>
        </form>
      ) : null}
      {isMoving ? (
        <>
          <LiveProgress
            page={page}
            id="import"
            label={words.progress}
            done={total - ready}
            total={total}
            text={words.progressText(total - ready, total)}
            src={`${own}/stand.json`}
            intervalSeconds={1}
          />
          <p>
            <a href={own}>{words.reload}</a>
          </p>
          {list.state === 'stopping' ? (
            <p>{words.states.stopping}</p>
          ) : (
            <form method="post" action={`${own}/anhalten`}>
              <p>{words.stopHint}</p>
              <Button kind="secondary">{words.stop}</Button>
            </form>
          )}
        </>
      ) : null}
      {list.state === 'done' ? (
        <>
          <p class="lead">{words.done[list.kind](done)}</p>
          <p>{words.forgotten}</p>
        </>
      ) : null}
      <LeftOut page={page} path={own} counts={counts} leftOut={leftOut} pages={pages} />
      <p>
        <a href={link(page, home)}>{words.back}</a>
      </p>
    </Layout>
  )
}

type LeftOutProps = Pick<ImportPageProps, 'page' | 'counts' | 'leftOut' | 'pages'> & { readonly path: string }

const LeftOut = ({ page, path, counts, leftOut, pages }: LeftOutProps) => {
  const { import: words, columns } = texts(page.locale).list
  const reasons = LEFT_OUT.flatMap((verdict) => (counts[verdict] ? [{ verdict, n: counts[verdict] }] : []))
  const total = reasons.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return <p>{words.nothingLeftOut}</p>
  return (
    <>
      <h2>{words.leftOut}</h2>
      <DataTable
        caption={words.leftOut}
        captionHidden
        compact
        columns={[
          { key: 'reason', label: columns.reason },
          { key: 'rows', label: words.row.lines, numeric: true },
        ]}
        rows={reasons.map(({ verdict, n }) => ({ reason: words.verdicts[verdict], rows: String(n) }))}
      />
      <DataTable
        caption={words.rows}
        columns={[
          { key: 'line', label: words.row.line },
          { key: 'email', label: words.row.email },
          { key: 'reason', label: words.row.reason },
        ]}
        rows={leftOut.map(({ line, through, email, verdict }) => ({
          line: words.lines(line, through),
          email: email ?? '–',
          reason: words.verdicts[verdict],
        }))}
      />
      <Pagination page={page} {...pages} href={(number) => `${path}?seite=${number}`} />
      <ButtonLink kind="secondary" href={`${path}/bericht.csv`}>
        {words.report}
      </ButtonLink>
    </>
  )
}
