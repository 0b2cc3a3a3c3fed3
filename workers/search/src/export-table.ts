import type { Locale } from '@vorbild/kernel/locale'
import { facetLabel } from './rules/facets.ts'
import type { Item } from './rules/item.ts'
import { durationInWords } from './texts/dates.ts'
import { texts } from './texts/texts.ts'

/** Hits as the rows of a table, a head first, in the words of the reader. */
export const exportTable = (items: readonly Item[], locale: Locale, urlOf: (item: Item) => string): readonly (readonly string[])[] => {
  const words = texts(locale).exports
  const labels = (name: 'thema' | 'zielgruppe' | 'setting', keys: readonly string[]) =>
    keys.map((key) => facetLabel(name, key, locale)).join(' | ')
  const columns: readonly (readonly [string, (item: Item) => string])[] = [
    [words.number, ({ id }) => id],
    [words.title, ({ title }) => title],
    [words.summary, ({ summary }) => summary],
    [words.place, ({ place }) => place],
    [words.land, ({ landLabel }) => landLabel],
    [words.organisation, ({ organisation }) => organisation ?? ''],
    [words.duration, (item) => durationInWords(item, locale) ?? ''],
    [words.status, ({ status }) => facetLabel('status', status, locale)],
    [words.confirmed, ({ confirmedAt }) => confirmedAt.slice(0, 10)],
    [words.goodPractice, ({ goodPractice }) => (goodPractice ? String(goodPractice.year ?? words.yes) : '')],
    [words.topics, ({ topics }) => labels('thema', topics)],
    [words.targetGroups, ({ targetGroups }) => labels('zielgruppe', targetGroups)],
    [words.settings, ({ settings }) => labels('setting', settings)],
    [words.language, ({ language }) => words.languages[language]],
    [words.published, ({ publishedAt }) => publishedAt.slice(0, 10)],
    [words.address, urlOf],
    [words.licence, ({ licence }) => licence],
  ]
  return [columns.map(([name]) => name), ...items.map((item) => columns.map(([, cell]) => cell(item)))]
}
