import { termsOf } from '@vorbild/content/vocabularies'
import { LOCALES } from '@vorbild/kernel/locale'
import { Choice } from '@vorbild/ui/choice'
import { Choices } from '@vorbild/ui/choices'
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

/** Topics, Länder, target groups, award, rhythm and language; used to sign up and to change it. */
export const InterestFields = ({ page, typed }: { readonly page: Page; readonly typed: Typed }) => {
  const words = texts(page.locale)
  const options = (vocabulary: 'topics' | 'land' | 'targetGroups') =>
    termsOf(vocabulary).map(({ key, label }) => ({ value: key, label: label[page.locale] }))
  return (
    <>
      <Choices
        page={page}
        field="topics"
        label={words.form.topics}
        hint={words.form.topicsHint}
        options={options('topics')}
        values={typed.topics ?? []}
        columns
        optional
      />
      <Choices
        page={page}
        field="laender"
        label={words.form.laender}
        hint={words.form.laenderHint}
        options={options('land')}
        values={typed.laender ?? []}
        columns
        optional
      />
      <Choices
        page={page}
        field="targetGroups"
        label={words.form.targetGroups}
        hint={words.form.targetGroupsHint}
        options={options('targetGroups')}
        values={typed.targetGroups ?? []}
        columns
        optional
      />
      <Choices
        page={page}
        field="goodPracticeOnly"
        label={words.form.award}
        hint={words.form.awardHint}
        options={[{ value: 'ja', label: words.form.goodPracticeOnly }]}
        values={typed.goodPracticeOnly ? ['ja'] : []}
        optional
      />
      <Choice
        page={page}
        field="rhythm"
        label={words.form.rhythm}
        options={RHYTHMS.map((rhythm) => ({ value: rhythm, label: words.rhythm[rhythm] }))}
        value={typed.rhythm ?? 'every_issue'}
      />
      <Choice
        page={page}
        field="locale"
        label={words.form.locale}
        hint={words.form.localeHint}
        options={LOCALES.map((locale) => ({ value: locale, label: words.form.locales[locale] }))}
        value={typed.locale}
      />
    </>
  )
}
