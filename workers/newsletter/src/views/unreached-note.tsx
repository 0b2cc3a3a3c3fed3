import { Alert } from '@vorbild/ui/alert'
import { Button } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import type { Reach } from '../rules/reach.ts'
import { bounceReason } from '../texts/bounce-reason.ts'
import { dateText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export interface UnreachedNoteProps {
  readonly page: Page
  /** Address of the settings, without the language's prefix. */
  readonly path: string
  readonly reach: Reach
}

/** Tells somebody that our letters come back, and lets them say that all is well again. */
export const UnreachedNote = ({ page, path, reach }: UnreachedNoteProps) => {
  if (reach.reach === 'open') return null
  const words = texts(page.locale).unreached.own
  const reason = bounceReason(reach.bounceReason ?? '', reach.reach === 'suppressed' && reach.bounces <= 1, page.locale)
  return (
    <Alert page={page} kind="warning" title={words.titles[reach.reach]}>
      <p>{words.why(reason, reach.bouncingSince === null ? null : dateText(reach.bouncingSince, page.locale))}</p>
      {reach.reach === 'paused' && reach.pausedUntil !== null ? <p>{words.until(dateText(reach.pausedUntil, page.locale))}</p> : null}
      {reach.reach === 'trial' ? <p>{words.trial}</p> : null}
      <p>{words.hint}</p>
      <form method="post" action={link(page, `${path}/wieder`)}>
        <Button kind="secondary">{words.submit}</Button>
      </form>
    </Alert>
  )
}
