import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Kept } from '../settings.ts'
import { texts } from '../texts/texts.ts'

export const DeadLinkPage = ({ page, gone, kept }: { readonly page: Page; readonly gone: boolean; readonly kept: Kept }) => {
  const words = texts(page.locale).deadLink
  const title = gone ? words.goneTitle : words.forgedTitle
  return (
    <Layout page={page} title={title} noindex>
      <h1>{title}</h1>
      <p class="lead">{gone ? words.gone(kept.draftDays, kept.unconfirmedDays) : words.forged}</p>
      <h2>{words.how}</h2>
      <p>{words.hint}</p>
      <ButtonRow>
        <ButtonLink href={link(page, '/einreichungen/link')}>{words.toForm}</ButtonLink>
        <ButtonLink href={link(page, '/einreichen')} kind="tertiary">
          {words.startOver}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
