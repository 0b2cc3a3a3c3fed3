import type { InclusionAnswers } from '@vorbild/content/inclusion'
import { inclusionQuestions } from '@vorbild/content/inclusion/questions'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { Choice } from '@vorbild/ui/choice'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

export interface BeginProps {
  readonly page: Page
  readonly answers: InclusionAnswers
  /** Keys of questions that were left out. */
  readonly missing: readonly string[]
}

export const BeginPage = ({ page, answers, missing }: BeginProps) => {
  const words = texts(page.locale).begin
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  const asked = inclusionQuestions.map(({ key, question, hint }) => ({
    ...{ key, question: question[page.locale], hint: hint[page.locale] },
    error: missing.includes(key) ? words.unanswered(question[page.locale]) : undefined,
  }))
  const problems = asked.flatMap(({ key, error }) => (error ? [{ field: key, message: error }] : []))
  return (
    <Layout page={page} title={words.title} hasProblems={missing.length > 0}>
      <ErrorSummary page={page} problems={problems} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.needs}</h2>
      <ul>
        {[words.time, words.account, words.review, words.licence].map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>
        {words.lost} <a href={link(page, '/einreichungen/link')}>{words.lostLink}</a>
      </p>
      <h2>{words.questions}</h2>
      <p>{words.questionsHint}</p>
      <form method="post" action={link(page, '/einreichen')} novalidate>
        {asked.map(({ key, question, hint, error }) => (
          <Choice page={page} field={key} label={question} hint={hint} error={error} options={options} value={answers[key]} />
        ))}
        <ButtonRow>
          <Button icon="arrow-right">{words.start}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}
