import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

interface ErasePageProps {
  readonly page: Page
  readonly subscriber: { readonly email: string }
  readonly settingsPath: string
}

export const ErasePage = ({ page, subscriber, settingsPath }: ErasePageProps) => {
  const { erase: words, settings } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p>{settings.lead(subscriber.email)}</p>
      <p class="lead">{words.lead}</p>
      <form method="post">
        <ButtonRow>
          <Button>{words.submit}</Button>
          <ButtonLink href={link(page, settingsPath)} kind="tertiary">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Layout>
  )
}

/** Says what was deleted; the person's link is dead from now on. */
export const ErasedPage = ({ page }: { readonly page: Page }) => {
  const words = texts(page.locale).erase
  return (
    <Layout page={page} title={words.doneTitle} noindex>
      <h1>{words.doneTitle}</h1>
      <p class="lead">{words.done}</p>
      <p>{words.hash}</p>
      <p>{words.left}</p>
    </Layout>
  )
}
