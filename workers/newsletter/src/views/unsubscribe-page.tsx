import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

interface UnsubscribePageProps {
  readonly page: Page
  readonly subscriber: { readonly email: string }
  readonly settingsPath: string
}

/** Posts to its own address, like the mail programs that don't open it. */
export const UnsubscribePage = ({ page, subscriber, settingsPath }: UnsubscribePageProps) => {
  const { unsubscribe: words, settings } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{settings.lead(subscriber.email)}</p>
      <form method="post">
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href={link(page, settingsPath)}>{words.stay}</a>
      </p>
    </Layout>
  )
}

export const UnsubscribedPage = ({ page, settingsPath }: UnsubscribePageProps) => {
  const words = texts(page.locale).unsubscribe
  return (
    <Layout page={page} title={words.doneTitle} noindex>
      <h1>{words.doneTitle}</h1>
      <p class="lead">{words.done}</p>
      <ButtonRow>
        <ButtonLink href={link(page, `${settingsPath}/loeschen`)} kind="secondary">
          {words.erase}
        </ButtonLink>
        <ButtonLink href={link(page, '/newsletter')} kind="tertiary">
          {words.again}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
