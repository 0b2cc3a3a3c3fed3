import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { hearsOnlyHits, type Interests } from '../rules/interests.ts'
import { texts } from '../texts/texts.ts'
import { InterestsList } from './interests-list.tsx'

interface ConfirmPageProps {
  readonly page: Page
  readonly subscriber: Interests & { readonly email: string; readonly state: string }
}

/** Asks for the one click that makes a subscriber. Posts to its own address. */
export const ConfirmPage = ({ page, subscriber, searches }: ConfirmPageProps & { readonly searches: readonly string[] }) => {
  const { confirm: words, signUp, searches: found } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.choice}</h2>
      <InterestsList page={page} interests={subscriber} searches={searches} />
      {hearsOnlyHits(subscriber, searches.length) ? <p>{found.onlyHits}</p> : null}
      <h2>{signUp.consentTitle}</h2>
      <p>{signUp.consent(page.siteName)}</p>
      <form method="post">
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </form>
      <p>{words.notYou}</p>
    </Layout>
  )
}

/** What the same link shows later on. */
export const ConfirmedPage = ({ page, subscriber, settingsPath }: ConfirmPageProps & { readonly settingsPath: string }) => {
  const { confirm: words, settings } = texts(page.locale)
  const isThere = subscriber.state === 'confirmed'
  const title = isThere ? words.doneTitle : words.leftTitle
  return (
    <Layout page={page} title={title} noindex>
      <h1>{title}</h1>
      <p class="lead">{isThere ? words.done : words.left}</p>
      <ButtonRow>
        {isThere ? (
          <ButtonLink href={link(page, settingsPath)} kind="secondary">
            {words.toSettings}
          </ButtonLink>
        ) : (
          <ButtonLink href={link(page, '/newsletter')} kind="secondary">
            {settings.again}
          </ButtonLink>
        )}
      </ButtonRow>
    </Layout>
  )
}
