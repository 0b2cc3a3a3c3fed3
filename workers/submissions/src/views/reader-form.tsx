import type { ExampleDocument } from '@vorbild/content/documents'
import type { FieldProblem } from '@vorbild/content/kind'
import { problemText } from '@vorbild/content/problem-texts'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import type { Child } from 'hono/jsx'
import { exampleTitle } from '../rules/example-title.ts'
import { texts } from '../texts/texts.ts'

export interface ReaderPageProps {
  readonly page: Page
  readonly example: ExampleDocument
}

interface ReaderFormProps extends ReaderPageProps {
  readonly title: string
  /** What the browser calls the page; it names the example. */
  readonly pageTitle: string
  readonly lead: string
  readonly path: string
  readonly labels: Readonly<Record<string, string>>
  readonly problems: readonly FieldProblem[]
  readonly privacy: readonly string[]
  readonly button: string
  readonly children: Child
}

/** A short form about one example, with what happens to what is typed before the button that sends it. */
export const ReaderForm = ({
  page,
  example,
  title,
  pageTitle,
  lead,
  path,
  labels,
  problems,
  privacy,
  button,
  children,
}: ReaderFormProps) => {
  const { exchange, form } = texts(page.locale)
  const said = problems.map(({ field, problem }) => ({
    field,
    message: form.problemAt(labels[field] ?? field, problemText(problem, page.locale)),
  }))
  return (
    <Layout page={page} title={pageTitle} noindex hasProblems={said.length > 0} scripts={['altcha']}>
      <ToExample page={page} example={example} title={title} />
      <ErrorSummary page={page} problems={said} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={link(page, `/beispiele/${example.slug}${path}`)} novalidate>
        {children}
        <h2>{exchange.privacyTitle}</h2>
        {privacy.map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={link(page, '/datenschutz')}>{exchange.privacyLink}</a>
        </p>
        <ProofOfWork page={page} />
        <ButtonRow>
          <Button icon="mail">{button}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}

const ToExample = ({ page, example, title }: ReaderPageProps & { readonly title: string }) => (
  <Breadcrumbs
    page={page}
    crumbs={[
      { label: texts(page.locale).exchange.find, path: '/beispiele' },
      { label: exampleTitle(example), path: `/beispiele/${example.slug}` },
      { label: title },
    ]}
  />
)

/** How it ended, and the way back. */
export const ReaderMessage = ({ page, example, title, text }: ReaderPageProps & { readonly title: string; readonly text: string }) => (
  <Layout page={page} title={title} noindex>
    <ToExample page={page} example={example} title={title} />
    <h1>{title}</h1>
    <p class="lead">{text}</p>
    <p>
      <a href={link(page, `/beispiele/${example.slug}`)}>{texts(page.locale).exchange.toExample}</a>
    </p>
  </Layout>
)
