import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Issue } from '../rules/issue.ts'
import { texts } from '../texts/texts.ts'

/** Asks once more before all words of a draft are lost. */
export const RemoveDraftPage = ({ page, issue }: { readonly page: Page; readonly issue: Issue }) => {
  const { desk, draft } = texts(page.locale)
  const words = draft.remove
  const own = `/redaktion/newsletter/${issue.number}`
  return (
    <Layout page={page} title={words.title(issue.number)} area="desk">
      <Breadcrumbs
        page={page}
        crumbs={[
          { label: desk.title, path: '/redaktion/newsletter' },
          { label: desk.issue(issue.number), path: own },
          { label: words.submit },
        ]}
      />
      <h1>{words.title(issue.number)}</h1>
      <p class="lead">{words.lead}</p>
      <p lang="de">{issue.subject}</p>
      <form method="post" action={link(page, `${own}/loeschen`)}>
        <ButtonRow>
          <Button>{words.submit}</Button>
          <ButtonLink kind="tertiary" href={link(page, own)}>
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Layout>
  )
}
