const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Spelling without umlauts, accents, case and punctuation: `Bad Dürrheim` and `bad duerrheim` become the same. */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => DIGRAPHS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Coarser still: `Munchen`, `Muenchen` and `München` become the same. Only for suggestions, since other names meet here too. */
export const foldLoosely = (name: string): string => foldName(name).replace(/([aou])e/g, '$1')

/**
 * Main part of a name, without what tells it from others: `Monheim am Rhein` becomes `monheim`. Anybody may type a name, of spaces too, so
 * those are made one before it is looked what stands behind each.
 */
export const baseName = (name: string): string =>
  foldName(name.replace(/\s+/g, ' ').replace(/ (an|am|im|in|bei|ob|auf|vor|v\.|a\.|i\.|b\.) .*$| ?[(/,].*$/u, ''))
