import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SearchBox } from '@vorbild/ui/search-box'
import { texts } from '../texts/texts.ts'

/** What stands where an example was withdrawn; to be shown with status 410. */
export const GonePage = ({ page }: { readonly page: Page }) => {
  const words = texts(page.locale).gone
  return (
    <Layout page={page} title={words.title} noindex>
      <p class="eyebrow">410</p>
      <h1>{words.title}</h1>
      <p class="lead">{words.what}</p>
      <SearchBox action={link(page, '/beispiele')} label={words.toSearch} button={words.searchButton} />
    </Layout>
  )
}
