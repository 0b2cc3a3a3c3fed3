import { foldPrefix } from '@vorbild/german/fold'
import type { Locale } from '@vorbild/kernel/locale'
import type { Suggestions } from './api/schemas.ts'
import { MAX_QUERY } from './rules/search.ts'
import { TERM_KINDS, termKey } from './rules/terms.ts'
import type { Services } from './services.ts'
import { suggestedTerms } from './store/suggest.ts'
import { texts } from './texts/texts.ts'

const LIMIT = 8

/** What somebody may want who has typed this much. */
export const suggest = async ({ db }: Services, typed: string, locale: Locale): Promise<Suggestions> => {
  const beginning = foldPrefix(termKey(typed.slice(0, MAX_QUERY).toWellFormed()))
  if (beginning.length < 2) return { suggestions: [] }
  const found = await suggestedTerms(db, beginning, LIMIT)
  return {
    suggestions: found.map(({ kind: stored, label, path }) => {
      const kind = TERM_KINDS.find((known) => known === stored) ?? 'keyword'
      return { text: label, kind, more: texts(locale).suggest[kind], ...(path !== null && { href: path }) }
    }),
  }
}
