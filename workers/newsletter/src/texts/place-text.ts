import { termLabel } from '@vorbild/content/vocabularies'
import type { Locale } from '@vorbild/kernel/locale'

/** Where an example is from, e.g. "Esslingen, Baden-Württemberg"; a city that is a Land is named once. */
export const placeText = ({ place, land }: { readonly place: string; readonly land: string }, locale: Locale): string => {
  const label = termLabel('land', land, locale)
  return [place === label ? '' : place, label].filter(Boolean).join(', ')
}
