import { ButtonLink, ButtonRow } from './button.tsx'
import { Layout } from './layout.tsx'
import { link, type Page } from './page.tsx'
import { SearchBox } from './search-box.tsx'
import { shared } from './texts/shared.ts'

/** What stands where an example was withdrawn, its files and forms included; to be shown with status 410. */
export const GonePage = ({ page }: { readonly page: Page }) => {
  const { gone, errors, nav } = shared(page)
  return (
    <Layout page={page} title={gone.title} noindex>
      <p class="eyebrow">410</p>
      <h1>{gone.title}</h1>
      <p class="lead">{gone.what}</p>
      <SearchBox page={page} action={link(page, '/beispiele')} label={gone.toSearch} button={nav.find} />
      <ButtonRow>
        <ButtonLink href={link(page, '/')} kind="secondary">
          {errors.toHome}
        </ButtonLink>
        <ButtonLink href={link(page, '/kontakt')} kind="tertiary">
          {errors.toContact}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
