import type { FieldProblem } from '@vorbild/content/kind'
import { problemText } from '@vorbild/content/problem-texts'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { exampleTitle } from '../rules/example-title.ts'
import { EXCHANGE_LIMITS, type Use } from '../rules/exchange.ts'
import { texts } from '../texts/texts.ts'
import { ReaderForm, ReaderMessage, type ReaderPageProps } from './reader-form.tsx'

export interface AdoptionPageProps extends ReaderPageProps {
  readonly typed: Use
  readonly problems: readonly FieldProblem[]
  /** No address of a submitter is known: the office gets it. */
  readonly isOffice: boolean
}

export const AdoptionPage = ({ page, example, typed, problems, isOffice }: AdoptionPageProps) => {
  const words = texts(page.locale).exchange.adoption
  const errorOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && problemText(found.problem, page.locale)
  }
  return (
    <ReaderForm
      page={page}
      example={example}
      title={words.title}
      pageTitle={`${words.title}: ${exampleTitle(example)}`}
      lead={words.lead(exampleTitle(example))}
      path="/uebernahme"
      labels={{ use: words.use, note: words.note }}
      problems={problems}
      privacy={isOffice ? words.privacyOffice : words.privacy}
      button={words.button}
    >
      <TextField page={page} field="use" label={words.use} hint={words.useHint} value={typed.use} error={errorOf('use')} />
      <TextArea
        page={page}
        field="note"
        label={words.note}
        hint={words.noteHint}
        optional
        value={typed.note}
        rows={5}
        maxLength={EXCHANGE_LIMITS.note}
        error={errorOf('note')}
      />
    </ReaderForm>
  )
}

export const ThanksPage = (props: ReaderPageProps) => {
  const words = texts(props.page.locale).exchange.adoption
  return <ReaderMessage {...props} title={words.thanksTitle} text={words.thanks} />
}

/** What the mailed link opens: the button, never the deed itself. */
export const TakeBackPage = ({ page, example, path }: ReaderPageProps & { readonly path: string }) => {
  const words = texts(page.locale).exchange.adoption
  return (
    <Layout page={page} title={words.takeBackTitle} noindex>
      <h1>{words.takeBackTitle}</h1>
      <p class="lead">{words.takeBack(exampleTitle(example))}</p>
      <form method="post" action={link(page, path)}>
        <ButtonRow>
          <Button>{words.takeBackButton}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}

export const TakenBackPage = (props: ReaderPageProps) => {
  const words = texts(props.page.locale).exchange.adoption
  return <ReaderMessage {...props} title={words.takenBackTitle} text={words.takenBack} />
}
