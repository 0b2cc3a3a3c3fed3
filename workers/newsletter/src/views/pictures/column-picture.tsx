interface ColumnPictureProps {
  /** What the picture shows, in one sentence. The table beside it has the numbers. */
  readonly description: string
  readonly columns: readonly { readonly label: string; readonly value: number }[]
}

/** A row of columns over time, drawn on the server; only the ends are labelled, because the table names all. */
export const ColumnPicture = ({ description, columns }: ColumnPictureProps) => {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  const first = columns[0]?.label ?? ''
  const last = columns.at(-1)?.label ?? ''
  return (
    <div class="picture" role="img" aria-label={description}>
      <span class="picture__value">{most}</span>
      <svg class="picture__columns" viewBox={`0 0 ${columns.length * 4} ${most}`} preserveAspectRatio="none" aria-hidden="true">
        {columns.map(({ value }, index) => (
          <rect class="picture__part picture__part--1" x={index * 4 + 0.5} y={most - value} width="3" height={value} />
        ))}
      </svg>
      <p class="picture__ends">
        <span>{first}</span>
        {columns.length > 1 ? <span>{last}</span> : null}
      </p>
    </div>
  )
}
