import type { Child } from 'hono/jsx'

export interface TimelineItem {
  readonly title: string
  readonly time?: { readonly iso: string; readonly text: string } | undefined
  readonly state: 'done' | 'current' | 'upcoming'
  /** The state in words, e.g. "erledigt"; the drawn mark alone tells nothing to those who don't see it. */
  readonly stateText: string
  readonly children?: Child
}

const CLASSES = {
  done: 'timeline__item',
  current: 'timeline__item timeline__item--current',
  upcoming: 'timeline__item timeline__item--upcoming',
}

/** What happened and what comes next, oldest first. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol class="timeline">
    {items.map(({ title, time, state, stateText, children }) => (
      <li class={CLASSES[state]} aria-current={state === 'current' ? 'step' : undefined}>
        <p class="timeline__title">
          {title} <span class="kern-sr-only">({stateText})</span>
        </p>
        {time ? (
          <p class="timeline__time">
            <time datetime={time.iso}>{time.text}</time>
          </p>
        ) : null}
        {children ? <div>{children}</div> : null}
      </li>
    ))}
  </ol>
)
