import { isoTime } from '@vorbild/kernel/clock'
import type { Locale } from '@vorbild/kernel/locale'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Details } from '@vorbild/ui/details'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Timeline } from '@vorbild/ui/timeline'
import type { ConsentStep } from '../rules/consent-steps.ts'
import { hearsOnlyHits, type Interests } from '../rules/interests.ts'
import type { Reach } from '../rules/reach.ts'
import { timeText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { InterestFields } from './interest-fields.tsx'
import { InterestsList } from './interests-list.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { UnreachedNote } from './unreached-note.tsx'

interface ConsentView extends Interests {
  readonly step: ConsentStep
  readonly at: number
  readonly words: string
  readonly source: string | null
}

export interface SettingsPageProps {
  readonly page: Page
  readonly subscriber: Interests &
    Reach & {
      readonly email: string
      readonly locale: Locale
      readonly state: 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed'
    }
  readonly consents: readonly ConsentView[]
  /** What was just saved. */
  readonly saved: 'choice' | 'search' | null
  /** They just told us that their mailbox is all right again. */
  readonly isBack: boolean
  readonly unsubscribePath: string
  readonly keepPath: string
  readonly searches: readonly { readonly id: string; readonly query: string }[]
  /** A search that waits to be saved. */
  readonly offered: string | null
}

export const SettingsPage = (props: SettingsPageProps) => {
  const { page, subscriber, consents, saved, isBack, unsubscribePath, keepPath, searches, offered } = props
  const { settings: words, searches: found, unreached } = texts(page.locale)
  const hasLeft = subscriber.state === 'unsubscribed'
  const own = page.path.split('?')[0] ?? ''
  return (
    <Layout page={page} title={words.title} noindex>
      {saved === null ? null : (
        <Alert page={page} kind="success" title={saved === 'search' ? found.saved : words.saved} live>
          {hearsOnlyHits(subscriber, searches.length) ? <p>{found.onlyHits}</p> : null}
        </Alert>
      )}
      {isBack ? <Alert page={page} kind="success" title={unreached.own.done} live /> : null}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(subscriber.email)}</p>
      {subscriber.state === 'confirmed' && subscriber.reach !== 'open' ? (
        <UnreachedNote page={page} path={own} reach={subscriber} />
      ) : (
        <p>{words.states[subscriber.state]}</p>
      )}
      {subscriber.state === 'paused' ? (
        <p>
          <ButtonLink href={link(page, keepPath)}>{words.wake}</ButtonLink>
        </p>
      ) : null}
      {hasLeft ? null : (
        <form method="post" action={link(page, own)}>
          <h2>{words.change}</h2>
          <InterestFields page={page} typed={subscriber} />
          <ButtonRow>
            <Button>{words.save}</Button>
          </ButtonRow>
        </form>
      )}
      {hasLeft ? null : <SavedSearches page={page} path={own} searches={searches} offered={offered} interests={subscriber} />}
      <h2>{words.history}</h2>
      <Timeline
        items={consents.map((consent) => ({
          title: words.steps[consent.step],
          time: { iso: isoTime(consent.at), text: timeText(consent.at, page.locale) },
          state: 'done',
          stateText: words.done,
          children: <ConsentDetails page={page} consent={consent} />,
        }))}
      />
      <p>{words.noAddress}</p>
      <h2>{hasLeft ? words.ownData : words.leave}</h2>
      <ButtonRow>
        {hasLeft ? (
          <ButtonLink href={link(page, '/newsletter')} kind="secondary">
            {words.again}
          </ButtonLink>
        ) : (
          <ButtonLink href={link(page, unsubscribePath)} kind="secondary">
            {words.unsubscribe}
          </ButtonLink>
        )}
        <ButtonLink href={link(page, `${own}/daten.json`)} kind="tertiary">
          {words.export}
        </ButtonLink>
        <ButtonLink href={link(page, `${own}/loeschen`)} kind="tertiary">
          {words.erase}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}

/** Steps by which somebody said yes to words. */
const SAID_YES: readonly ConsentStep[] = ['requested', 'confirmed', 'given_elsewhere', 'imported', 'kept']

/** What somebody said yes to, or chose. Who left agreed to nothing by it. */
const ConsentDetails = ({ page, consent }: { readonly page: Page; readonly consent: ConsentView }) => {
  const words = texts(page.locale).settings
  const { step, source } = consent
  const saidYes = SAID_YES.includes(step)
  const where = source === null ? null : <p>{words.source(source)}</p>
  if (!saidYes && step !== 'changed') return where
  return (
    <Details summary={saidYes ? words.words : words.choice}>
      {where}
      {saidYes ? <p>{consent.words}</p> : null}
      <InterestsList page={page} interests={consent} />
    </Details>
  )
}
