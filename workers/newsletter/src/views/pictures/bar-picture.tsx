export interface Bar {
  readonly label: string
  /** Parts of the bar, from the left; each kind looks different. */
  readonly parts: readonly { readonly kind: 1 | 2; readonly value: number }[]
  readonly text: string
}

interface BarPictureProps {
  /** What the picture shows, in one sentence: what a screen reader says instead. The table beside it has the numbers. */
  readonly description: string
  readonly bars: readonly Bar[]
  /** What the kinds mean, where there are several. */
  readonly legend?: readonly string[] | undefined
}

/** Bars lying one below the other, drawn on the server. Words stay text, so that they wrap and grow with the reader's settings. */
export const BarPicture = ({ description, bars, legend }: BarPictureProps) => {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
  return (
    <div class="picture" role="img" aria-label={description}>
      {legend ? (
        <p class="picture__legend">
          {legend.map((word, index) => (
            <span>
              <svg class="picture__swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect class={`picture__part picture__part--${index + 1}`} width="1" height="1" />
              </svg>
              {word}
            </span>
          ))}
        </p>
      ) : null}
      {bars.map(({ label, parts, text }) => (
        <div class="picture__row">
          <span class="picture__label">{label}</span>
          <svg class="picture__bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
            {parts.map(({ kind, value }, index) => (
              <rect
                class={`picture__part picture__part--${kind}`}
                x={parts.slice(0, index).reduce((sum, part) => sum + part.value, 0)}
                width={value}
                height="1"
              />
            ))}
          </svg>
          <span class="picture__value">{text}</span>
        </div>
      ))}
    </div>
  )
}
