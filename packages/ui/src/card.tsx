import type { Child } from 'hono/jsx'

export interface CardProps {
  readonly title: Child
  /** The whole card leads there. */
  readonly href?: string | undefined
  /** Level of the heading, by its place in the page. */
  readonly level?: 2 | 3 | 4 | undefined
  /** Above the title: kind, place, date. */
  readonly meta?: Child
  readonly footer?: Child
  readonly children?: Child
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

export const Card = ({ title, href, level = 3, meta, footer, children }: CardProps) => {
  const Heading = HEADINGS[level]
  return (
    <article class={href ? 'card card--link' : 'card'}>
      {meta ? <div class="card__meta">{meta}</div> : null}
      <Heading class="card__title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children ? <div class="card__body">{children}</div> : null}
      {footer ? <div class="card__footer">{footer}</div> : null}
    </article>
  )
}

/** Cards side by side, as many as fit. */
export const CardGrid = ({ children }: { readonly children?: Child }) => <div class="card-grid">{children}</div>
