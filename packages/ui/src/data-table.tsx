import type { Child } from 'hono/jsx'

export interface Column<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly numeric?: boolean | undefined
}

export interface DataTableProps<Key extends string> {
  readonly caption: string
  /** True where a heading right above says the same. */
  readonly captionHidden?: boolean | undefined
  /** Few and short columns: stays a table where it is narrow. */
  readonly compact?: boolean | undefined
  /** What was and what is: columns of the same width. */
  readonly compare?: boolean | undefined
  /** The first column names the row. */
  readonly columns: readonly Column<Key>[]
  readonly rows: readonly Readonly<Record<Key, Child>>[]
}

/** A table that becomes a list of blocks where it is narrow. Roles are spelled out because browsers drop them with `display: block`. */
export const DataTable = <Key extends string>({ caption, captionHidden, compact, compare, columns, rows }: DataTableProps<Key>) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: kept when the style sheet stacks the table
  // biome-ignore-start lint/a11y/useSemanticElements: they are these elements already
  <table class={tableClass({ compact, compare })} role="table">
    <caption class={captionHidden ? 'kern-sr-only' : undefined}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ label, numeric }) => (
          <th class={numeric ? 'numeric' : undefined} scope="col" role="columnheader">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr role="row">
          {columns.map(({ key, label, numeric }, index) =>
            index === 0 ? (
              <th class="data-table__name" scope="row" role="rowheader">
                {row[key]}
              </th>
            ) : (
              <td class={numeric ? 'numeric' : undefined} role="cell" data-label={label}>
                {row[key]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
  // biome-ignore-end lint/a11y/useSemanticElements: end
  // biome-ignore-end lint/a11y/noRedundantRoles: end
)

const tableClass = ({ compact, compare }: Pick<DataTableProps<string>, 'compact' | 'compare'>): string =>
  ['data-table', ...(compact ? ['data-table--compact'] : []), ...(compare ? ['data-table--compare'] : [])].join(' ')
