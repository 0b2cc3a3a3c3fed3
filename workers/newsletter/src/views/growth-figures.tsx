import { DataTable } from '@vorbild/ui/data-table'
import type { Page } from '@vorbild/ui/page'
import type { Growth } from '../rules/growth.ts'
import { monthText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { ColumnPicture } from './pictures/column-picture.tsx'

/** How the list grows, month by month; the table begins with the newest. */
export const GrowthFigures = ({ page, growth }: { readonly page: Page; readonly growth: readonly Growth[] }) => {
  const { growthTitle, growthPicture, columns } = texts(page.locale).figures
  const label = (month: string) => monthText(month, page.locale)
  return (
    <div class="picture-pair">
      <ColumnPicture
        description={growthPicture(label(growth[0]?.month ?? ''), growth[0]?.total ?? 0, growth.at(-1)?.total ?? 0)}
        columns={growth.map(({ month, total }) => ({ label: label(month), value: total }))}
      />
      <DataTable
        caption={growthTitle}
        captionHidden
        compact
        columns={[
          { key: 'month', label: columns.month },
          { key: 'joined', label: columns.joined, numeric: true },
          { key: 'departed', label: columns.departed, numeric: true },
          { key: 'total', label: columns.total, numeric: true },
        ]}
        rows={growth.toReversed().map(({ month, joined, departed, total }) => ({
          month: label(month),
          joined: String(joined),
          departed: String(departed),
          total: String(total),
        }))}
      />
    </div>
  )
}
