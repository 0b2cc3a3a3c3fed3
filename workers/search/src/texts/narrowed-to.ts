import type { Locale } from '@vorbild/kernel/locale'
import { FACETS, facetLabel } from '../rules/facets.ts'
import type { Search } from '../rules/search.ts'
import { texts } from './texts.ts'

/** What a search is narrowed to, as readers see it: the chosen values and the surroundings of a place. */
export const narrowedTo = ({ chosen, near }: Search, locale: Locale): readonly string[] => [
  ...FACETS.flatMap((name) => chosen[name].map((key) => facetLabel(name, key, locale))),
  ...(near === null ? [] : [texts(locale).results.nearOf(near.km, near.name)]),
]
