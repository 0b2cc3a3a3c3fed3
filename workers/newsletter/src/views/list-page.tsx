import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { ImportKind, ImportState } from '../rules/import/verdicts.ts'
import type { ListAction } from '../rules/list-actions.ts'
import type { SuppressionReason } from '../rules/suppression.ts'
import { timeText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

const STATES = ['confirmed', 'unconfirmed', 'paused', 'unsubscribed'] as const

interface ListPageProps {
  readonly page: Page
  readonly states: Readonly<Partial<Record<(typeof STATES)[number], number>>>
  readonly suppressed: readonly { readonly reason: SuppressionReason; readonly people: number }[]
  readonly deeds: readonly { readonly at: number; readonly personName: string; readonly action: ListAction; readonly people: number }[]
  readonly imports: readonly { readonly id: string; readonly kind: ImportKind; readonly state: ImportState; readonly createdAt: number }[]
  readonly isDiscarded: boolean
}

/** The list in numbers, and what can be done with it. */
export const ListPage = ({ page, states, suppressed, deeds, imports, isDiscarded }: ListPageProps) => {
  const { list: words, desk } = texts(page.locale)
  const own = '/redaktion/newsletter/verteiler'
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <Breadcrumbs page={page} crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: words.title }]} />
      {isDiscarded ? <Alert page={page} kind="success" title={words.import.discarded} live /> : null}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(states.confirmed ?? 0)}</p>
      <DataTable
        caption={words.states.title}
        compact
        columns={[
          { key: 'state', label: words.columns.state },
          { key: 'people', label: words.columns.people, numeric: true },
        ]}
        rows={STATES.map((state) => ({ state: words.states[state], people: String(states[state] ?? 0) }))}
      />
      <h2>{words.import.title}</h2>
      <p>{words.import.lead}</p>
      <ImportTable page={page} imports={imports} />
      <p>
        <ButtonLink kind="secondary" href={link(page, `${own}/import`)}>
          {words.import.open}
        </ButtonLink>
      </p>
      <h2>{words.export.title}</h2>
      <form method="post" action={link(page, `${own}/export`)}>
        <p>{words.export.hint}</p>
        <Button kind="secondary">{words.export.submit}</Button>
      </form>
      <h2>{words.suppressed.title}</h2>
      <p>{words.suppressed.hint}</p>
      {suppressed.length === 0 ? (
        <p>{words.suppressed.none}</p>
      ) : (
        <DataTable
          caption={words.suppressed.title}
          captionHidden
          compact
          columns={[
            { key: 'reason', label: words.columns.reason },
            { key: 'people', label: words.columns.people, numeric: true },
          ]}
          rows={suppressed.map(({ reason, people }) => ({ reason: words.suppressed.reasons[reason], people: String(people) }))}
        />
      )}
      <h2>{words.history.title}</h2>
      {deeds.length === 0 ? (
        <p>{words.history.none}</p>
      ) : (
        <DataTable
          caption={words.history.title}
          captionHidden
          columns={[
            { key: 'what', label: words.columns.what },
            { key: 'time', label: words.columns.time },
            { key: 'who', label: words.columns.who },
            { key: 'people', label: words.columns.people, numeric: true },
          ]}
          rows={deeds.map(({ action, at, personName, people }) => ({
            what: words.history.actions[action],
            time: timeText(at, page.locale),
            who: personName || '–',
            people: String(people),
          }))}
        />
      )}
    </Layout>
  )
}

const ImportTable = ({ page, imports }: Pick<ListPageProps, 'page' | 'imports'>) => {
  const { import: words, columns } = texts(page.locale).list
  if (imports.length === 0) return null
  return (
    <DataTable
      caption={words.title}
      captionHidden
      columns={[
        { key: 'list', label: columns.list },
        { key: 'what', label: columns.what },
        { key: 'state', label: columns.state },
      ]}
      rows={imports.map(({ id, kind, state, createdAt }) => ({
        list: <a href={link(page, `/redaktion/newsletter/verteiler/import/${id}`)}>{timeText(createdAt, page.locale)}</a>,
        what: words.kindsInShort[kind],
        state: words.states[state],
      }))}
    />
  )
}
