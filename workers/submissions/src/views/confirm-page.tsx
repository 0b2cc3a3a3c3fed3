import { Button, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

/** Its form posts to its own address, key and all. */
export const ConfirmPage = ({ page, title }: { readonly page: Page; readonly title: string }) => {
  const words = texts(page.locale).confirm
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(title)}</p>
      <form method="post" action={link(page, page.path)}>
        <ButtonRow>
          <Button icon="check">{words.button}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}
