import type { Child } from 'hono/jsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export interface ProgressProps {
  readonly page: Page
  /** Id of the bar; must differ between bars of a page. */
  readonly id: string
  readonly label: string
  readonly done: number
  readonly total: number
  /** Instead of "3 of 9". */
  readonly text?: string | undefined
}

/** How far something has come, as a bar and in words. */
export const Progress = ({ page, id, label, done, total, text }: ProgressProps) => (
  <div class="kern-progress progress">
    <label class="kern-label" for={id}>
      {label}
    </label>
    <progress id={id} value={done} max={Math.max(total, 1)} />
    <p class="progress__text">{text ?? shared(page).progress.of(done, total)}</p>
  </div>
)

export interface LiveProgressProps extends ProgressProps {
  /** Address of JSON `{done, total, text, finished}`, and `html` where there is more to show. */
  readonly src: string
  readonly intervalSeconds?: number | undefined
  /** What stands below; `html` replaces what is in its `.progress__more`, so that all numbers come from the same answer. */
  readonly children?: Child
}

/** A progress that keeps itself up to date where the script `progress` runs, and stands still elsewhere. */
export const LiveProgress = ({ src, intervalSeconds = 2, children, ...progress }: LiveProgressProps) => (
  <live-progress class="stack" src={src} interval={String(intervalSeconds)}>
    <Progress {...progress} />
    <p class="kern-sr-only" role="status" />
    {children}
  </live-progress>
)
