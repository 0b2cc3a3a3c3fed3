import { criteria } from '@vorbild/content/criteria'
import { submissionStateLabels } from '@vorbild/content/life'
import { termLabel } from '@vorbild/content/vocabularies'
import { Badge } from '@vorbild/ui/badge'
import type { Page } from '@vorbild/ui/page'
import { isOverdue } from '../rules/queue.ts'
import { texts } from '../texts/texts.ts'
import type { CaseView } from './case-view.ts'
import { deedBy } from './deed-by.ts'
import { day, dayAndTime } from './time.ts'

interface GlanceProps {
  readonly page: Page
  readonly view: CaseView
}

/** The case in a few lines, so that nobody has to read to the end to know how it stands. */
export const CaseGlance = ({ page, view }: GlanceProps) => {
  const { desk } = texts(page.locale)
  const { row, now } = view
  return (
    <div class="glance-box">
      <p>
        <Badge>{submissionStateLabels[row.state][page.locale]}</Badge>{' '}
        {isOverdue(row, now) ? <Badge kind="warning">{desk.overdue}</Badge> : null} {row.number} ·{' '}
        {termLabel('land', row.land, page.locale)}
      </p>
      <dl class="glance-facts">
        {facts({ page, view }).map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const facts = ({ page, view }: GlanceProps): readonly (readonly [string, string])[] => {
  const words = texts(page.locale)
  const { row, ratings, notes, history } = view
  const rated = criteria.filter(({ key }) => ratings.some(({ criterion, level }) => criterion === key && level !== null))
  const last = history.at(-1)
  return [
    [words.case.received, day(page, row.receivedAt)],
    [words.case.revision, String(Math.max(row.revision, 1))],
    [words.rating.title, words.rating.progress(rated.length, criteria.length)],
    [words.notes.title, String(notes.length)],
    ...(last ? [[words.history.last, `${deedBy(page, view, last)}, ${dayAndTime(page, last.at)}`] as const] : []),
  ]
}
