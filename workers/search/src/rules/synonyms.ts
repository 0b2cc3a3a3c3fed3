import { criteriaNames } from '@vorbild/content/criteria'
import { createSynonyms } from '@vorbild/german/synonyms'

/** Other words for what readers look for; the criteria bring their own. */
export const { synonymsIn, synonymWords } = createSynonyms(criteriaNames)
