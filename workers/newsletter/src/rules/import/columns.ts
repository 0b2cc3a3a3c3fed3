/** What a column of a list may hold. */
export const COLUMNS = {
  email: ['email', 'emailadresse', 'emailaddress', 'mail', 'mailadresse', 'adresse', 'address'],
  locale: ['sprache', 'language', 'locale'],
  rhythm: ['rhythmus', 'rhythm'],
  topics: ['themen', 'topics'],
  laender: ['lander', 'laender', 'bundeslander', 'land', 'states'],
  targetGroups: ['zielgruppen', 'targetgroups'],
  goodPracticeOnly: ['nurgoodpractice', 'goodpractice', 'goodpracticeonly'],
  givenAt: ['eingewilligtam', 'einwilligungam', 'einwilligung', 'consentat', 'datum', 'date', 'wann'],
  source: ['wo', 'quelle', 'herkunft', 'source', 'where'],
  words: ['wortlaut', 'worte', 'wording', 'words', 'text'],
} as const
export type ColumnName = keyof typeof COLUMNS

/** Where each column stands. */
export type ColumnPlaces = Readonly<Partial<Record<ColumnName, number>>>

const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

/** The columns a header names, or null if it names no address. A column that comes twice is the first. */
export const columnsIn = (header: readonly string[]): ColumnPlaces | null => {
  const names = header.map(folded)
  const places = Object.entries(COLUMNS).flatMap(([column, known]) => {
    const place = names.findIndex((name) => (known as readonly string[]).includes(name))
    return place < 0 ? [] : [[column, place]]
  })
  const found: ColumnPlaces = Object.fromEntries(places)
  return found.email === undefined ? null : found
}
