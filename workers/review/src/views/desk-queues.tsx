import { termLabel } from '@vorbild/content/vocabularies'
import { Badge } from '@vorbild/ui/badge'
import { DataTable } from '@vorbild/ui/data-table'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import { holderAt, isOverdue, QUEUES, type Queue } from '../rules/queue.ts'
import type { CaseRow } from '../rules/records.ts'
import { texts } from '../texts/texts.ts'
import type { Desk } from './desk-page.tsx'
import { day } from './time.ts'

interface QueuesProps {
  readonly page: Page
  readonly desk: Desk
}

/** Counts, and a table per queue: the part of the desk that keeps itself up to date. */
export const DeskQueues = ({ page, desk }: QueuesProps) => {
  const words = texts(page.locale).desk
  return (
    <div class="stack">
      <nav aria-label={words.overview}>
        <ul class="tags">
          {QUEUES.map((queue) => (
            <li>
              <a class="kern-link" href={`#${queue}`}>
                {words.queues[queue].title}: <strong>{desk.queues[queue].length}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {QUEUES.map((queue) => (
        <section class="stack" aria-labelledby={queue}>
          <h2 id={queue}>
            {words.queues[queue].title} ({desk.queues[queue].length})
          </h2>
          {desk.queues[queue].length === 0 ? (
            <p class="muted">{words.queues[queue].empty}</p>
          ) : (
            <>
              <p class="muted">{words.queues[queue].hint}</p>
              <QueueTable page={page} desk={desk} queue={queue} />
            </>
          )}
        </section>
      ))}
    </div>
  )
}

const QueueTable = ({ page, desk, queue }: QueuesProps & { readonly queue: Queue }) => {
  const words = texts(page.locale).desk
  return (
    <DataTable
      caption={words.queues[queue].title}
      captionHidden
      columns={[
        { key: 'title', label: words.columns.title },
        { key: 'number', label: words.columns.number },
        { key: 'land', label: words.columns.land },
        { key: 'since', label: words.columns.since },
        { key: 'holder', label: words.columns.holder },
      ]}
      rows={desk.queues[queue].map((row) => ({
        title: (
          <>
            <a class="kern-link" href={link(page, `/redaktion/faelle/${row.submissionId}`)}>
              <Unbroken text={row.title} />
            </a>{' '}
            {isOverdue(row, desk.now) ? <Badge kind="warning">{words.overdue}</Badge> : null}
          </>
        ),
        number: row.number,
        land: termLabel('land', row.land, page.locale),
        since: day(page, row.waitingSince),
        holder: <WhoHasIt page={page} desk={desk} row={row} />,
      }))}
    />
  )
}

const WhoHasIt = ({ page, desk, row }: QueuesProps & { readonly row: CaseRow }) => {
  const words = texts(page.locale)
  if (row.decisionId !== null) return <>{row.state === 'accepted' ? words.desk.accepted : words.desk.declined}</>
  const holder = holderAt(row, desk.now)
  return <>{holder === null ? words.desk.free : (desk.names.get(holder) ?? words.case.somebody)}</>
}
