import type { Locale } from '@vorbild/kernel/locale'
import { EMPTY_CHOICE } from './rules/facets.ts'
import type { Item } from './rules/item.ts'
import { readSearch } from './rules/search.ts'
import { mostSimilar, type Similar } from './rules/similar.ts'
import { searchExamples } from './search-examples.ts'
import type { Services } from './services.ts'

const SHOWN = 3
/** Compared in full; newer ones are more likely to still run. */
const CANDIDATES = 40

const { search: EVERYTHING } = readSearch(new URLSearchParams())

/** Examples like this one: those that share topic and target group, and where that is too few, those that share the topic. */
export const similarExamples = async (services: Services, item: Item, locale: Locale): Promise<readonly Similar<Item>[]> => {
  const { topics: thema, targetGroups: zielgruppe } = item
  const among = async (chosen: Partial<typeof EMPTY_CHOICE>) => {
    const search = { ...EVERYTHING, chosen: { ...EMPTY_CHOICE, ...chosen } }
    return mostSimilar(item, (await searchExamples(services, search, locale, CANDIDATES)).items, SHOWN)
  }
  if (thema.length + zielgruppe.length === 0) return []
  const close = await among({ thema, zielgruppe })
  return close.length === SHOWN || thema.length === 0 ? close : among({ thema })
}
