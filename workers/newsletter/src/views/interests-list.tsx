import { termLabel } from '@vorbild/content/vocabularies'
import type { Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import type { Interests } from '../rules/interests.ts'
import { texts } from '../texts/texts.ts'

/** A choice in words. */
export const InterestsList = ({ page, interests }: { readonly page: Page; readonly interests: Interests }) => {
  const { form, rhythm, everything } = texts(page.locale)
  const named = (vocabulary: 'topics' | 'land' | 'targetGroups', keys: readonly string[]) =>
    keys.length === 0 ? everything : keys.map((key) => termLabel(vocabulary, key, page.locale)).join(', ')
  return (
    <SummaryList
      page={page}
      rows={[
        { label: form.topics, value: named('topics', interests.topics) },
        { label: form.laender, value: named('land', interests.laender) },
        { label: form.targetGroups, value: named('targetGroups', interests.targetGroups) },
        ...(interests.goodPracticeOnly ? [{ label: form.award, value: form.goodPracticeOnly }] : []),
        { label: form.rhythm, value: rhythm[interests.rhythm] },
      ]}
    />
  )
}
