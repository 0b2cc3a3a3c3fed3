import type { Locale } from '@vorbild/kernel/locale'
import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { DraftProblem } from '../rules/edit-draft.ts'
import type { Issue } from '../rules/issue.ts'
import { draftProblemText } from '../texts/draft-problem-text.ts'
import { texts } from '../texts/texts.ts'

export interface PreviewPageProps {
  readonly page: Page
  readonly issue: Issue
  /** Language of the framing texts shown. */
  readonly locale: Locale
  readonly subject: string
  readonly text: string
  readonly light: string
  readonly dark: string
  /** Typed, not stored: it cannot be asked for in the other language. */
  readonly isUnsaved?: boolean
  /** Files that could not be taken. */
  readonly problems?: readonly DraftProblem[] | undefined
}

/** An issue as mail programs show it. The mails lie in frames of their own; the policy of this page lets nothing run in them. */
export const PreviewPage = ({ page, issue, locale, subject, text, light, dark, isUnsaved, problems = [] }: PreviewPageProps) => {
  const { desk, draft, form } = texts(page.locale)
  const words = draft.preview
  const other = locale === 'de' ? 'en' : 'de'
  const own = `/redaktion/newsletter/${issue.number}`
  return (
    <Layout page={page} title={words.title(issue.number)} area="desk" wide>
      <Breadcrumbs
        page={page}
        crumbs={[
          { label: desk.title, path: '/redaktion/newsletter' },
          { label: desk.issue(issue.number), path: own },
          { label: words.title(issue.number) },
        ]}
      />
      <h1>{words.title(issue.number)}</h1>
      <p class="lead">{words.lead(form.locales[locale])}</p>
      {isUnsaved ? (
        <>
          <Alert page={page} kind="info" title={words.unsaved} />
          {problems.map((problem) => (
            <Alert page={page} kind="warning" title={draftProblemText(problem, page.locale)} />
          ))}
        </>
      ) : (
        <p>
          <a href={link(page, `${own}/vorschau?sprache=${other}`)}>{words.other[other]}</a>
        </p>
      )}
      <p>
        {words.subject}: <strong lang="de">{subject}</strong>
      </p>
      <div class="previews">
        <section>
          <h2>{words.light}</h2>
          <iframe class="preview" title={words.light} srcdoc={light} />
        </section>
        <section>
          <h2>{words.dark}</h2>
          <iframe class="preview preview--phone" title={words.dark} srcdoc={dark} />
        </section>
      </div>
      <h2>{words.text}</h2>
      <pre class="preview-text" tabindex={0}>
        {text}
      </pre>
      {isUnsaved ? null : (
        <p>
          <a href={link(page, own)}>{words.back}</a>
        </p>
      )}
    </Layout>
  )
}
