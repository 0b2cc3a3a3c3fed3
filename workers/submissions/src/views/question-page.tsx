import type { FieldProblem } from '@vorbild/content/kind'
import { problemText } from '@vorbild/content/problem-texts'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { exampleTitle } from '../rules/example-title.ts'
import { EXCHANGE_LIMITS, type Question } from '../rules/exchange.ts'
import { texts } from '../texts/texts.ts'
import { ReaderForm, ReaderMessage, type ReaderPageProps } from './reader-form.tsx'

export interface QuestionPageProps extends ReaderPageProps {
  readonly typed: Question
  readonly problems: readonly FieldProblem[]
  /** Nobody is known to be reached, so the office passes it on. */
  readonly isOffice: boolean
}

export const QuestionPage = ({ page, example, typed, problems, isOffice }: QuestionPageProps) => {
  const words = texts(page.locale).exchange.question
  const { organisation } = example.content
  const lead = typeof organisation === 'string' && organisation !== '' ? words.lead(organisation) : words.leadUnnamed
  const errorOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && problemText(found.problem, page.locale)
  }
  return (
    <ReaderForm
      page={page}
      example={example}
      title={words.title(exampleTitle(example))}
      pageTitle={words.title(exampleTitle(example))}
      lead={isOffice ? words.leadOffice : lead}
      path="/kontakt"
      labels={{ name: words.name, email: words.email, message: words.message }}
      problems={problems}
      privacy={isOffice ? words.privacyOffice : words.privacy}
      button={words.button}
    >
      <TextField
        page={page}
        field="name"
        label={words.name}
        autocomplete="name"
        value={typed.name}
        error={errorOf('name')}
        width="medium"
      />
      <TextField
        page={page}
        field="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        autocomplete="email"
        value={typed.email}
        error={errorOf('email')}
        width="medium"
      />
      <TextArea
        page={page}
        field="message"
        label={words.message}
        value={typed.message}
        rows={8}
        maxLength={EXCHANGE_LIMITS.message}
        error={errorOf('message')}
      />
    </ReaderForm>
  )
}

export const QuestionSentPage = ({ isOffice, ...props }: ReaderPageProps & Pick<QuestionPageProps, 'isOffice'>) => {
  const words = texts(props.page.locale).exchange.question
  return <ReaderMessage {...props} title={words.sentTitle} text={isOffice ? words.sentToOffice : words.sent} />
}

export const ClosedPage = (props: ReaderPageProps) => {
  const words = texts(props.page.locale).exchange.question
  return <ReaderMessage {...props} title={words.closedTitle} text={words.closed} />
}
