import { termLabel } from '@vorbild/content/vocabularies'
import { DataTable } from '@vorbild/ui/data-table'
import type { Page } from '@vorbild/ui/page'
import { type Group, SMALLEST_GROUP, type Split } from '../rules/split.ts'
import { texts } from '../texts/texts.ts'
import { BarPicture } from './pictures/bar-picture.tsx'

export interface SplitRow extends Group {
  /** At the end of the last month and of the same month a year ago; null where the group was small or not known. */
  readonly lastMonth: number | null
  readonly lastYear: number | null
}

/** How many chose which topic or Land. */
export const SplitFigures = ({ page, split, rows }: { readonly page: Page; readonly split: Split; readonly rows: readonly SplitRow[] }) => {
  const { columns, everything, noGroups, splitPicture, topicTitle, landTitle } = texts(page.locale).figures
  if (rows.length === 0) return <p>{noGroups(SMALLEST_GROUP)}</p>
  const label = (key: string) => (key === '' ? everything : termLabel(split === 'topic' ? 'topics' : 'land', key, page.locale))
  const first = rows[0]
  return (
    <div class="picture-pair">
      <BarPicture
        description={splitPicture(first ? label(first.key) : '', first?.people ?? 0)}
        bars={rows.map(({ key, people }) => ({ label: label(key), parts: [{ kind: 1, value: people }], text: String(people) }))}
      />
      <DataTable
        caption={split === 'topic' ? topicTitle : landTitle}
        captionHidden
        compact
        columns={[
          { key: 'group', label: columns[split] },
          { key: 'people', label: columns.now, numeric: true },
          { key: 'lastMonth', label: columns.lastMonth, numeric: true },
          { key: 'lastYear', label: columns.lastYear, numeric: true },
        ]}
        rows={rows.map(({ key, people, lastMonth, lastYear }) => ({
          group: label(key),
          people: String(people),
          lastMonth: lastMonth === null ? '–' : String(lastMonth),
          lastYear: lastYear === null ? '–' : String(lastYear),
        }))}
      />
    </div>
  )
}
