import type { Practice, Query } from './corpus.ts'

/** A small corpus of its own, the same each time for a seed: compounds of common words, the early ones far more often than the late. */
const FIRSTS =
  'Bewegungs Gesundheits Familien Stadtteil Kinder Senioren Ernährungs Sturz Jugend Nachbarschafts Quartiers Schul Sucht Pflege Garten Schlaf Demenz Trauer Hitze Wasser Theater Betriebs Gewalt Sprach Impf Zahn Klima Wohn Armuts Stress'.split(
    ' ',
  )
export const HEADS =
  'förderung angebot beratung treff gruppe projekt prävention kurs netzwerk bildung begleitung konferenz werkstatt café spaziergang sprechstunde plan stelle küche messe'.split(
    ' ',
  )
const LAENDER = 'nw by bw ni he rp sn be sh bb st th hh mv sl hb'.split(' ')
const SETTINGS = 'kommune schule quartier betrieb familie verein'.split(' ')
const GROUPS = 'kinder jugendliche alleinerziehende pflegende wohnungslose'.split(' ')
const TOPICS = 'bewegung ernaehrung sucht gewalt demenz pflege'.split(' ')
const PATTERNS = [
  'Im Mittelpunkt steht *, ergänzt durch * und *.',
  'Gemeinsam mit den Beteiligten entstand *.',
  'Seit einigen Jahren gibt es * im Ort, ohne Anmeldung und kostenfrei.',
  'Fachkräfte verbinden * mit *.',
  'Die Auswertung zeigt, dass * gut angenommen wird.',
]

/** mulberry32 */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(all: readonly T[], random: () => number, skew = 1): T => all[Math.floor(all.length * random() ** skew)] as T

/** First part and head of a compound. */
export const halves = (random: () => number): readonly [first: string, head: string] => [pick(FIRSTS, random, 2), pick(HEADS, random, 2)]

const compound = (random: () => number): string => halves(random).join('')

const prose = (random: () => number, sentences: number): string =>
  Array.from({ length: sentences }, () => pick(PATTERNS, random).replaceAll('*', () => compound(random))).join(' ')

export const practiceAt = (index: number, seed: number): Practice => {
  const random = randomFrom(seed * 1_000_003 + index * 7919 + 11)
  const place = `${pick(['Linden', 'Alten', 'Ober', 'Neu'], random)}${pick(['burg', 'dorf', 'stadt', 'bach'], random)}`
  return {
    id: index + 1,
    title: `${compound(random)} in ${place}`,
    summary: prose(random, 6),
    body: prose(random, 40),
    organisation: `Gesundheitsamt ${place}`,
    place,
    land: pick(LAENDER, random, 1.5),
    setting: pick(SETTINGS, random),
    targetGroups: [pick(GROUPS, random)],
    topics: [pick(TOPICS, random)],
    year: 2010 + Math.floor(16 * random()),
  }
}

/** Twelve queries of each kind. */
export const queriesFor = (seed: number): readonly Query[] => {
  const random = randomFrom(seed * 31 + 4711)
  const make = (kind: string, q: (word: string) => string, intent: (word: string) => readonly string[], filters: Query['filters'] = {}) =>
    Array.from({ length: 12 }, (_, number): Query => {
      const word = compound(random)
      return { id: `${kind}-${number}`, kind, q: q(word), intent: intent(word), filters }
    })
  const whole = (word: string): readonly string[] => [word.toLowerCase()]
  const pairs = Array.from({ length: 12 }, (_, number): Query => {
    const both = [compound(random), compound(random)]
    return { id: `pair-${number}`, kind: 'pair', q: both.join(' '), intent: both.map((word) => word.toLowerCase()), filters: {} }
  })
  return [
    ...make('single', (word) => word, whole),
    ...pairs,
    ...make(
      'prefix',
      (word) => word.slice(0, 8),
      (word) => [word.slice(0, 8).toLowerCase()],
    ),
    ...make('misspelt', (word) => word.slice(0, 5) + word.slice(6), whole),
    ...make('facet', (word) => word, whole, { land: 'nw' }),
    ...HEADS.slice(0, 12).map((head, number): Query => ({ id: `part-${number}`, kind: 'part', q: head, intent: [head], filters: {} })),
  ]
}
