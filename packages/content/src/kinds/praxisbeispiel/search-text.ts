import { criterionOf } from '../../criteria.ts'
import type { SearchText } from '../../kind.ts'
import { termLabel, type VocabularyKey } from '../../vocabularies.ts'
import type { Praxisbeispiel } from './schema.ts'

const words = (vocabulary: VocabularyKey, keys: readonly string[]): string[] => keys.map((key) => termLabel(vocabulary, key, 'de'))

const lines = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n')

/** German words of an entry by weight; terms count as keywords because people search by them. */
export const searchText = (content: Praxisbeispiel): SearchText => ({
  title: content.title,
  keywords: lines([
    ...content.keywords,
    ...words('topics', content.topics),
    ...words('targetGroups', content.targetGroups),
    ...words('settings', content.settings),
    ...words('ageGroups', content.ageGroups),
    content.place?.name,
    termLabel('land', content.land, 'de'),
    content.organisation,
  ]),
  summary: content.summary,
  body: lines([content.procedure, content.participationMethods, content.lessonsLearned, content.transferability]),
})

/** Names and aliases of the criteria an entry was awarded for, to be searched like keywords. */
export const criteriaText = (keys: readonly string[]): string =>
  lines(keys.flatMap((key) => [criterionOf(key)?.label.de, ...(criterionOf(key)?.aliases ?? [])]))
