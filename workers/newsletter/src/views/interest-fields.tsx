import { termLabel, termsOf } from '@vorbild/content/vocabularies'
import { LOCALES } from '@vorbild/kernel/locale'
import { Choice } from '@vorbild/ui/choice'
import { Choices } from '@vorbild/ui/choices'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { RHYTHMS } from '../rules/interests.ts'
import { texts } from '../texts/texts.ts'

/** What somebody has chosen or typed so far. */
export interface Typed {
  readonly locale: string
  readonly rhythm?: string
  readonly topics?: readonly string[]
  readonly laender?: readonly string[]
  readonly targetGroups?: readonly string[]
  readonly goodPracticeOnly?: boolean
}

const FEW = 2

/** Topics, Länder, target groups, award, rhythm and language, folded up with what is chosen on top; used to sign up and to change it. */
export const InterestFields = ({ page, typed }: { readonly page: Page; readonly typed: Typed }) => {
  const words = texts(page.locale)
  const { form } = words
  const rhythm = RHYTHMS.find((known) => known === typed.rhythm) ?? 'every_issue'
  const locale = LOCALES.find((known) => known === typed.locale) ?? page.locale
  const more = [words.rhythm[rhythm], typed.goodPracticeOnly ? form.goodPracticeOnly : '', form.locales[locale]].filter(Boolean)
  return (
    <>
      <TermFields page={page} field="topics" vocabulary="topics" hint={form.topicsHint} values={typed.topics ?? []} />
      <TermFields page={page} field="laender" vocabulary="land" hint={form.laenderHint} values={typed.laender ?? []} />
      <TermFields
        page={page}
        field="targetGroups"
        vocabulary="targetGroups"
        hint={form.targetGroupsHint}
        values={typed.targetGroups ?? []}
      />
      <Details summary={form.chosen(form.more, more.join(', '))}>
        <Choice
          page={page}
          field="rhythm"
          label={form.rhythm}
          options={RHYTHMS.map((each) => ({ value: each, label: words.rhythm[each] }))}
          value={rhythm}
        />
        <Choices
          page={page}
          field="goodPracticeOnly"
          label={form.award}
          hint={form.awardHint}
          options={[{ value: 'ja', label: form.goodPracticeOnly }]}
          values={typed.goodPracticeOnly ? ['ja'] : []}
          optional
        />
        <Choice
          page={page}
          field="locale"
          label={form.locale}
          hint={form.localeHint}
          options={LOCALES.map((each) => ({ value: each, label: form.locales[each] }))}
          value={locale}
        />
      </Details>
    </>
  )
}

interface TermFieldsProps {
  readonly page: Page
  readonly field: 'topics' | 'laender' | 'targetGroups'
  readonly vocabulary: 'topics' | 'land' | 'targetGroups'
  readonly hint: string
  readonly values: readonly string[]
}

const TermFields = ({ page, field, vocabulary, hint, values }: TermFieldsProps) => {
  const { form, all } = texts(page.locale)
  const named = values.map((key) => termLabel(vocabulary, key, page.locale)).join(', ')
  const chosen = values.length === 0 ? all : values.length <= FEW ? named : form.count(values.length)
  return (
    <Details summary={form.chosen(form[field], chosen)}>
      <Choices
        page={page}
        field={field}
        label={form[field]}
        hint={hint}
        options={termsOf(vocabulary).map(({ key, label }) => ({ value: key, label: label[page.locale] }))}
        values={values}
        columns
        optional
      />
    </Details>
  )
}
