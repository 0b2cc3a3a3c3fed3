import { problemText } from '@vorbild/content/problem-texts'
import { isTooLong, type TooLong } from '@vorbild/content/too-long'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { Choice } from '@vorbild/ui/choice'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { FileField } from '@vorbild/ui/file-field'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { IMPORT_KINDS } from '../rules/import/verdicts.ts'
import { texts } from '../texts/texts.ts'

type Field = 'datei' | 'art' | 'wann' | 'wo' | 'wortlaut'

interface ImportFormPageProps {
  readonly page: Page
  readonly typed: {
    readonly kind: string
    readonly givenAt: string
    readonly source: string
    readonly words: string
    readonly locale: string
  }
  readonly problems: readonly {
    readonly field: Field
    readonly key:
      | 'no_file'
      | 'no_kind'
      | 'empty'
      | 'no_email_column'
      | 'too_many'
      | 'bad_date'
      | 'date_ahead'
      | 'date_too_old'
      | 'no_source'
      | TooLong
  }[]
}

/** Choose a list and say what is to become of it. Nothing happens to anybody yet. */
export const ImportFormPage = ({ page, typed, problems }: ImportFormPageProps) => {
  const { list, desk, form } = texts(page.locale)
  const words = list.import
  const own = '/redaktion/newsletter/verteiler'
  const told = problems.map(({ field, key }) => ({ field, message: isTooLong(key) ? problemText(key, page.locale) : words.problems[key] }))
  const error = (field: Field) => told.find((problem) => problem.field === field)?.message
  return (
    <Layout page={page} title={words.title} area="desk" hasProblems={problems.length > 0}>
      <Breadcrumbs
        page={page}
        crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: list.title, path: own }, { label: words.title }]}
      />
      <ErrorSummary page={page} problems={told} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={link(page, `${own}/import`)} enctype="multipart/form-data" novalidate>
        <FileField
          page={page}
          field="datei"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.txt,text/csv,text/plain"
          error={error('datei')}
        />
        <Choice
          page={page}
          field="art"
          label={words.kind}
          options={IMPORT_KINDS.map((value) => ({ value, label: words.kinds[value], hint: words.kindHints[value] }))}
          value={typed.kind}
          error={error('art')}
        />
        <h2>{words.proof}</h2>
        <TextField
          page={page}
          field="wann"
          label={words.givenAt}
          hint={words.givenAtHint}
          value={typed.givenAt}
          width="short"
          error={error('wann')}
        />
        <TextField page={page} field="wo" label={words.source} hint={words.sourceHint} value={typed.source} error={error('wo')} />
        <TextArea
          page={page}
          field="wortlaut"
          label={words.words}
          hint={words.wordsHint}
          value={typed.words}
          rows={4}
          error={error('wortlaut')}
        />
        <Choice
          page={page}
          field="sprache"
          label={words.locale}
          options={(['de', 'en'] as const).map((value) => ({ value, label: form.locales[value] }))}
          value={typed.locale}
        />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href={link(page, own)}>{words.back}</a>
      </p>
    </Layout>
  )
}
