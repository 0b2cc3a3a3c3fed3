import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Pagination } from '@vorbild/ui/pagination'
import type { Issue } from '../rules/issue.ts'
import { MISSED_STATES, type MissedState } from '../rules/missed.ts'
import { timeText } from '../texts/dates.ts'
import { missedReason } from '../texts/missed-reason.ts'
import { texts } from '../texts/texts.ts'

export interface MissedPageProps {
  readonly page: Page
  readonly issue: Issue
  readonly people: readonly {
    readonly email: string | null
    readonly state: MissedState
    readonly reason: string
    readonly changedAt: number
  }[]
  /** Only these, if any. */
  readonly state: MissedState | null
  readonly total: number
  readonly current: number
  readonly pages: number
}

/** Who did not get an issue and why. */
export const MissedPage = ({ page, issue, people, state, total, current, pages }: MissedPageProps) => {
  const { missed: words, title, issue: nameOf } = texts(page.locale).desk
  const own = `/redaktion/newsletter/${issue.number}`
  const list = (wanted: MissedState | null) => `${own}/nicht-erhalten${wanted === null ? '' : `?stand=${wanted}`}`
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <Breadcrumbs
        page={page}
        crumbs={[{ label: title, path: '/redaktion/newsletter' }, { label: nameOf(issue.number), path: own }, { label: words.title }]}
      />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(total)}</p>
      <nav class="sorting" aria-label={words.narrow}>
        <ul>
          {[null, ...MISSED_STATES].map((wanted) => (
            <li>
              <a href={link(page, list(wanted))} aria-current={wanted === state ? 'true' : undefined}>
                {wanted === null ? words.all : words.states[wanted]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
            { key: 'time', label: words.columns.time },
          ]}
          rows={people.map(({ email, state: found, reason, changedAt }) => ({
            email: email ?? words.erased,
            state: words.states[found],
            reason: missedReason(reason, page.locale),
            time: timeText(changedAt, page.locale),
          }))}
        />
      )}
      <Pagination
        page={page}
        current={current}
        total={pages}
        href={(number) => link(page, `${own}/nicht-erhalten?${state === null ? '' : `stand=${state}&`}seite=${number}`)}
      />
      <ButtonRow>
        <ButtonLink kind="secondary" href={link(page, `${own}/nicht-erhalten.csv${state === null ? '' : `?stand=${state}`}`)}>
          {words.csv}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={link(page, own)}>
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
