import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

/** The preview a test mail led to is over: its time, or its draft. */
export const PreviewOverPage = ({ page }: { readonly page: Page }) => {
  const { preview: words, title } = texts(page.locale).archive
  return (
    <Layout page={page} title={words.overTitle} noindex>
      <h1>{words.overTitle}</h1>
      <p class="lead">{words.over}</p>
      <p>
        <a href={link(page, '/newsletter/ausgaben')}>{title}</a>
      </p>
    </Layout>
  )
}
