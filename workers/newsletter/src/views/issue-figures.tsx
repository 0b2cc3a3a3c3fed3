import { DataTable } from '@vorbild/ui/data-table'
import { link, type Page } from '@vorbild/ui/page'
import type { IssueFigures } from '../rules/issue-figures.ts'
import { dateText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { BarPicture } from './pictures/bar-picture.tsx'

/** What came of each issue. */
export const IssueFiguresTable = ({ page, issues }: { readonly page: Page; readonly issues: readonly IssueFigures[] }) => {
  const { figures: words, desk } = texts(page.locale)
  const { columns } = words
  if (issues.length === 0) return <p>{words.noIssues}</p>
  return (
    <div class="stack">
      <BarPicture
        description={words.issuesPicture(issues.length)}
        legend={[columns.accepted, columns.failed]}
        bars={issues.map(({ number, equation }) => ({
          label: desk.issue(number),
          parts: [
            { kind: 1, value: equation.accepted },
            { kind: 2, value: equation.failed },
          ],
          text: words.ofThese(equation.accepted, equation.failed),
        }))}
      />
      <DataTable
        caption={words.issuesTitle}
        captionHidden
        columns={[
          { key: 'issue', label: columns.issue },
          { key: 'sent', label: columns.sent },
          { key: 'recipients', label: columns.recipients, numeric: true },
          { key: 'accepted', label: columns.accepted, numeric: true },
          { key: 'failed', label: columns.failed, numeric: true },
          { key: 'unsubscribed', label: columns.unsubscribed, numeric: true },
          { key: 'complained', label: columns.complained, numeric: true },
        ]}
        rows={issues.map(({ number, startedAt, equation, unsubscribed, complained }) => ({
          issue: <a href={link(page, `/redaktion/newsletter/${number}`)}>{desk.issue(number)}</a>,
          sent: startedAt === null ? '' : dateText(startedAt, page.locale),
          recipients: String(equation.recipients),
          accepted: String(equation.accepted),
          failed: String(equation.failed),
          unsubscribed: String(unsubscribed),
          complained: String(complained),
        }))}
      />
    </div>
  )
}
