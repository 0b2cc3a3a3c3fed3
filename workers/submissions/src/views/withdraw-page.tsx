import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { texts } from '../texts/texts.ts'

export interface WithdrawPageProps {
  readonly page: Page
  readonly title: string
  readonly paths: { readonly act: string; readonly keep: string }
}

export const WithdrawPage = ({ page, title, paths }: WithdrawPageProps) => {
  const { withdraw: words, status } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(title || status.untitled)}</p>
      <h2>{words.what}</h2>
      <ul>
        {words.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p>{words.kept}</p>
      <Alert page={page} kind="warning" title={words.final} />
      <form method="post" action={link(page, paths.act)}>
        <ButtonRow>
          <Button>{words.button}</Button>
          <ButtonLink href={link(page, paths.keep)} kind="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Layout>
  )
}

export const WithdrawnPage = ({ page, number }: { readonly page: Page; readonly number: string | null }) => {
  const { withdraw: words, status } = texts(page.locale)
  return (
    <Layout page={page} title={words.doneTitle} noindex>
      <h1>{words.doneTitle}</h1>
      <p class="lead">{words.done}</p>
      {number ? <SummaryList page={page} rows={[{ label: status.number, value: number }]} /> : null}
      <p>{words.kept}</p>
    </Layout>
  )
}
