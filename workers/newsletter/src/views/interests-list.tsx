import { termLabel } from '@vorbild/content/vocabularies'
import type { Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { hearsOnlyHits, type Interests } from '../rules/interests.ts'
import { searchWords } from '../texts/search-words.ts'
import { texts } from '../texts/texts.ts'

export interface InterestsListProps {
  readonly page: Page
  readonly interests: Interests
  readonly searches?: readonly string[]
}

/** A choice in words. Who wants just what their searches find did not choose everything. */
export const InterestsList = ({ page, interests, searches = [] }: InterestsListProps) => {
  const { form, rhythm, everything, searches: found } = texts(page.locale)
  const named = (vocabulary: 'topics' | 'land' | 'targetGroups', keys: readonly string[]) =>
    keys.length === 0 ? everything : keys.map((key) => termLabel(vocabulary, key, page.locale)).join(', ')
  const chosen = [
    { label: form.topics, value: named('topics', interests.topics) },
    { label: form.laender, value: named('land', interests.laender) },
    { label: form.targetGroups, value: named('targetGroups', interests.targetGroups) },
    ...(interests.goodPracticeOnly ? [{ label: form.award, value: form.goodPracticeOnly }] : []),
  ]
  return (
    <SummaryList
      page={page}
      rows={[
        ...(hearsOnlyHits(interests, searches.length) ? [] : chosen),
        ...(searches.length === 0
          ? []
          : [{ label: found.title, value: searches.map((query) => searchWords(query, page.locale)).join('; ') }]),
        { label: form.rhythm, value: rhythm[interests.rhythm] },
      ]}
    />
  )
}
