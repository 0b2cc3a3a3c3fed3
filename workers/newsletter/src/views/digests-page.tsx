import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { DigestSending } from '../rules/digest-sending.ts'
import { closes } from '../rules/equation.ts'
import { DIGEST_RHYTHMS, type DigestRhythm } from '../rules/interests.ts'
import { timeText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export interface DigestsPageProps {
  readonly page: Page
  readonly rhythms: Readonly<Record<DigestRhythm, RhythmView>>
  readonly sendings: readonly DigestSending[]
  readonly maySend: boolean
}

interface RhythmView {
  readonly readers: number
  /** Null: whenever something appears. */
  readonly nextAt: number | null
  readonly stoppedAt: number | null
}

const PATH = '/redaktion/newsletter/zusammenstellungen'

/** When digests go out, and what became of the last ones. */
export const DigestsPage = ({ page, rhythms, sendings, maySend }: DigestsPageProps) => {
  const { digests: words, desk } = texts(page.locale)
  const { columns } = words
  const sent = sendings.find(({ equation }) => equation.recipients > 0)
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <Breadcrumbs page={page} crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: words.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.plan}</h2>
      <form class="wide" method="post" action={link(page, PATH)}>
        <DataTable
          caption={words.plan}
          captionHidden
          columns={[
            { key: 'rhythm', label: columns.rhythm },
            { key: 'readers', label: columns.readers, numeric: true },
            { key: 'next', label: columns.next },
            ...(maySend ? [{ key: 'deed', label: columns.deed } as const] : []),
          ]}
          rows={DIGEST_RHYTHMS.map((rhythm) => ({
            rhythm: words.rhythms[rhythm],
            readers: String(rhythms[rhythm].readers),
            next: nextText(page, rhythms[rhythm]),
            deed: <Deed page={page} rhythm={rhythm} isStopped={rhythms[rhythm].stoppedAt !== null} />,
          }))}
        />
        <p class="kern-hint">{maySend ? words.stopHint : words.noRight}</p>
      </form>
      <h2>{words.runs}</h2>
      {sendings.length === 0 ? <p>{words.none}</p> : <Sendings page={page} sendings={sendings} />}
      {sent ? <p>{words.share(sent.renders, sent.equation.recipients, perTenThousand(sent))}</p> : null}
      <p class="kern-hint">{words.rendersHint}</p>
      <p>
        <a href={link(page, '/redaktion/newsletter')}>{words.back}</a>
      </p>
    </Layout>
  )
}

const perTenThousand = ({ renders, equation }: DigestSending): number => Math.round((renders * 10_000) / equation.recipients)

const nextText = (page: Page, { nextAt, stoppedAt }: RhythmView): string => {
  const words = texts(page.locale).digests
  if (stoppedAt !== null) return words.stopped(timeText(stoppedAt, page.locale))
  return nextAt === null ? words.whenever : timeText(nextAt, page.locale)
}

const Deed = ({ page, rhythm, isStopped }: { readonly page: Page; readonly rhythm: DigestRhythm; readonly isStopped: boolean }) => {
  const words = texts(page.locale).digests
  return (
    <button class="link-button" type="submit" name={isStopped ? 'fortsetzen' : 'anhalten'} value={rhythm}>
      {isStopped ? words.resume : words.stop}
      <span class="kern-sr-only">{words.of(words.rhythms[rhythm])}</span>
    </button>
  )
}

const TERMS = ['accepted', 'failed', 'suppressed', 'unknown', 'pending'] as const

const Sendings = ({ page, sendings }: Pick<DigestsPageProps, 'page' | 'sendings'>) => {
  const { digests: words, desk } = texts(page.locale)
  const { columns } = words
  const resultOf = ({ equation, finishedAt }: DigestSending): string => {
    if (equation.recipients === 0) return finishedAt === null ? words.running : words.nothing
    const parts = TERMS.filter((term) => equation[term] > 0).map((term) => `${equation[term]} ${desk.progress.terms[term]}`)
    return `${words.sum(parts.join(' + '))}. ${closes(equation) ? words.closes : words.broken}`
  }
  return (
    <DataTable
      caption={words.runs}
      captionHidden
      columns={[
        { key: 'time', label: columns.time },
        { key: 'rhythm', label: columns.rhythm },
        { key: 'letters', label: columns.letters, numeric: true },
        { key: 'renders', label: columns.renders, numeric: true },
        { key: 'result', label: columns.result },
      ]}
      rows={sendings.map((sending) => ({
        time: timeText(sending.startedAt, page.locale),
        rhythm: words.rhythms[sending.rhythm],
        letters: words.lettersOf(sending.equation.recipients, sending.readers),
        renders: String(sending.renders),
        result: resultOf(sending),
      }))}
    />
  )
}
