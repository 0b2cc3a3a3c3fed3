import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

export const SignedUpPage = ({ page }: { readonly page: Page }) => {
  const words = texts(page.locale).signedUp
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.known}</p>
      <p>{words.nothing}</p>
      <p>{words.forgotten}</p>
      <p>
        <a href={link(page, '/newsletter')}>{words.back}</a>
      </p>
    </Layout>
  )
}

export const LinkSentPage = ({ page }: { readonly page: Page }) => {
  const { stale, signedUp } = texts(page.locale)
  return (
    <Layout page={page} title={stale.sentTitle} noindex>
      <h1>{stale.sentTitle}</h1>
      <p class="lead">{stale.sent}</p>
      <p>{signedUp.nothing}</p>
    </Layout>
  )
}
