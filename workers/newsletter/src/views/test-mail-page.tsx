import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { Choices } from '@vorbild/ui/choices'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import type { Issue } from '../rules/issue.ts'
import { texts } from '../texts/texts.ts'

export interface TestMailPageProps {
  readonly page: Page
  readonly issue: Pick<Issue, 'number'>
  /** Colleagues who get test mails. */
  readonly kept: readonly string[]
  readonly typed?: string
  readonly problem?: string | undefined
}

/** A form of its own, so that the Enter key in it sends the test mail. */
export const TestMailPage = ({ page, issue, kept, typed, problem }: TestMailPageProps) => {
  const { desk } = texts(page.locale)
  const words = desk.check
  const draft = `/redaktion/newsletter/${issue.number}`
  const own = link(page, `${draft}/testmail`)
  const crumbs = [
    { label: desk.title, path: '/redaktion/newsletter' },
    { label: desk.issue(issue.number), path: draft },
    { label: words.testTitle(issue.number) },
  ]
  return (
    <Layout page={page} title={words.testTitle(issue.number)} area="desk" hasProblems={problem !== undefined}>
      <Breadcrumbs page={page} crumbs={crumbs} />
      <ErrorSummary page={page} problems={problem === undefined ? [] : [{ field: 'an', message: problem }]} />
      <h1>{words.testTitle(issue.number)}</h1>
      <p class="lead">{words.testLead}</p>
      <form method="post" action={own} novalidate>
        <TextField
          page={page}
          field="an"
          label={words.to}
          hint={kept.length === 0 ? words.toHint : words.toAllHint}
          type="email"
          autocomplete="email"
          value={typed}
          error={problem}
          width="medium"
          optional={kept.length > 0}
        />
        <Choices page={page} field="merken" label={words.keepTitle} options={[{ value: 'ja', label: words.keep }]} optional />
        <ButtonRow>
          <Button>{words.send}</Button>
        </ButtonRow>
      </form>
      {kept.length === 0 ? null : <Kept page={page} path={own} kept={kept} />}
      <p>
        <a href={link(page, draft)}>{words.testBack}</a>
      </p>
    </Layout>
  )
}

const Kept = ({ page, path, kept }: Pick<TestMailPageProps, 'page' | 'kept'> & { readonly path: string }) => {
  const words = texts(page.locale).desk.check
  return (
    <>
      <h2>{words.kept}</h2>
      <form method="post" action={`${path}/vergessen`}>
        <ul>
          {kept.map((email) => (
            <li>
              {email}{' '}
              <button class="link-button" type="submit" name="adresse" value={email}>
                {words.drop}
                <span class="kern-sr-only">: {email}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
