import { submissionStateLabels } from '@vorbild/content/life'
import { termLabel } from '@vorbild/content/vocabularies'
import { hasRole, type Identity } from '@vorbild/kernel/identity'
import { Button } from '@vorbild/ui/button'
import { Details } from '@vorbild/ui/details'
import { Layout } from '@vorbild/ui/layout'
import { LiveFragment } from '@vorbild/ui/live-fragment'
import { link, type Page } from '@vorbild/ui/page'
import type { Queue } from '../rules/queue.ts'
import type { CaseRow } from '../rules/records.ts'
import { texts } from '../texts/texts.ts'
import { DeskQueues } from './desk-queues.tsx'

/** What lies on somebody's desk. */
export interface Desk {
  readonly queues: Readonly<Record<Queue, readonly CaseRow[]>>
  readonly closed: readonly CaseRow[]
  readonly names: ReadonlyMap<string, string>
  /** Länder to filter by, and the one chosen; empty for all. */
  readonly choices: readonly string[]
  readonly land: string
  readonly now: number
}

interface DeskProps {
  readonly page: Page
  readonly identity: Identity
  /** Null for people whose roles have nothing to do with cases. */
  readonly desk: Desk | null
}

export const DeskPage = ({ page, identity, desk }: DeskProps) => {
  const words = texts(page.locale).desk
  return (
    <Layout page={page} title={words.title} area="desk" wide scripts={desk ? ['live-region'] : []}>
      <p class="eyebrow">{words.welcome(identity.name)}</p>
      <h1>{words.title}</h1>
      {hasRole(identity, 'administrator') ? (
        <p>
          <a class="kern-link" href={link(page, '/redaktion/personen')}>
            {words.people}
          </a>
        </p>
      ) : null}
      {desk ? <WithCases page={page} desk={desk} /> : <WithoutCases page={page} identity={identity} />}
    </Layout>
  )
}

const WithoutCases = ({ page, identity }: Omit<DeskProps, 'desk'>) => {
  const words = texts(page.locale).desk
  return (
    <>
      <p class="lead">{words.noCases}</p>
      {hasRole(identity, 'newsletter_editor', 'newsletter_sender', 'administrator') ? (
        <p>
          <a class="kern-link" href={link(page, '/redaktion/newsletter')}>
            {words.toNewsletter}
          </a>
        </p>
      ) : null}
    </>
  )
}

const WithCases = ({ page, desk }: { readonly page: Page; readonly desk: Desk }) => (
  <>
    {desk.choices.length > 1 ? <LandFilter page={page} desk={desk} /> : null}
    <LiveFragment src={link(page, `/redaktion/schreibtisch${desk.land === '' ? '' : `?land=${desk.land}`}`)}>
      <DeskQueues page={page} desk={desk} />
    </LiveFragment>
    <ClosedCases page={page} desk={desk} />
  </>
)

const LandFilter = ({ page, desk }: { readonly page: Page; readonly desk: Desk }) => {
  const words = texts(page.locale).desk
  return (
    <form method="get" action={link(page, '/redaktion')}>
      <div class="kern-form-input field">
        <label class="kern-label" for="land">
          {words.filter}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="land" name="land">
            <option value="">{words.allLaender}</option>
            {desk.choices.map((key) => (
              <option value={key} selected={key === desk.land}>
                {termLabel('land', key, page.locale)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Button kind="secondary">{words.filterButton}</Button>
    </form>
  )
}

const ClosedCases = ({ page, desk }: { readonly page: Page; readonly desk: Desk }) => {
  const words = texts(page.locale).desk
  return (
    <Details summary={words.closed}>
      {desk.closed.length === 0 ? <p>{words.closedEmpty}</p> : null}
      <ul>
        {desk.closed.map((row) => (
          <li>
            <a class="kern-link" href={link(page, `/redaktion/faelle/${row.submissionId}`)}>
              {row.title || words.withdrawnTitle}
            </a>{' '}
            ({row.number}, {submissionStateLabels[row.state][page.locale]})
          </li>
        ))}
      </ul>
    </Details>
  )
}
