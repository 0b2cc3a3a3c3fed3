import { Alert } from '@vorbild/ui/alert'
import { Badge } from '@vorbild/ui/badge'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Pagination } from '@vorbild/ui/pagination'
import type { Patience, Reach, ReachState } from '../rules/reach.ts'
import { bounceReason } from '../texts/bounce-reason.ts'
import { dateText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export interface UnreachedPageProps {
  readonly page: Page
  readonly people: readonly (Reach & { readonly id: string; readonly email: string })[]
  readonly counts: Readonly<Partial<Record<ReachState, number>>>
  readonly patience: Patience
  readonly current: number
  readonly pageSize: number
  /** Somebody was just let in again. */
  readonly isDone: boolean
}

const BADGES = { open: 'success', paused: 'warning', trial: 'info', suppressed: 'danger' } as const
const DAY_MS = 24 * 60 * 60 * 1000
const STATES = ['paused', 'trial', 'suppressed'] as const

/** Whom the newsletter does not reach, why, and until when. */
export const UnreachedPage = ({ page, people, counts, patience, current, pageSize, isDone }: UnreachedPageProps) => {
  const { unreached: words, desk } = texts(page.locale)
  const own = '/redaktion/newsletter/nicht-erreicht'
  const total = STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      {isDone ? <Alert page={page} kind="success" title={words.done} live /> : null}
      <Breadcrumbs page={page} crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: words.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(total)}</p>
      <p>{words.rule(patience.bounces, Math.round(patience.overMs / DAY_MS), Math.round(patience.pauseMs / DAY_MS))}</p>
      <ul>
        {STATES.map((state) => (
          <li>
            {words.states[state]}: {counts[state] ?? 0}
          </li>
        ))}
      </ul>
      {people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { key: 'email', label: words.columns.email },
            { key: 'state', label: words.columns.state },
            { key: 'reason', label: words.columns.reason },
            { key: 'bounces', label: words.columns.bounces, numeric: true },
            { key: 'until', label: words.columns.until },
            { key: 'deed', label: words.columns.deed },
          ]}
          rows={people.map((person) => ({
            email: person.email,
            state: <Badge kind={BADGES[person.reach]}>{words.states[person.reach]}</Badge>,
            reason: <Reason page={page} person={person} />,
            bounces: String(person.bounces),
            until: person.pausedUntil === null ? '–' : dateText(person.pausedUntil, page.locale),
            deed: (
              <form method="post" action={link(page, `${own}/wieder`)}>
                <button class="link-button" type="submit" name="person" value={person.id}>
                  {words.again}
                  <span class="kern-sr-only">: {person.email}</span>
                </button>
              </form>
            ),
          }))}
        />
      )}
      <Pagination
        page={page}
        current={current}
        total={Math.ceil(total / pageSize)}
        href={(number) => link(page, `${own}?seite=${number}`)}
      />
    </Layout>
  )
}

const Reason = ({ page, person }: { readonly page: Page; readonly person: Reach }) => {
  const words = texts(page.locale).unreached
  const reason = person.bounceReason ?? ''
  return (
    <>
      {bounceReason(reason, person.reach === 'suppressed' && person.bounces <= 1, page.locale)}
      {person.bouncingSince === null ? null : `, ${words.since(dateText(person.bouncingSince, page.locale))}`}
      {reason === '' ? null : <span class="muted"> ({reason})</span>}
    </>
  )
}
