import { completed } from './complete.ts'
import { splitCompound } from './compounds.ts'
import { type Lexicon, shippedLexicon } from './lexicon.ts'
import { stem } from './stem.ts'
import { type Word, words } from './tokens.ts'

/** A word of a text as search sees it; `text.slice(start, end) === surface`. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly folded: string
  readonly stem: string
  /** Its hyphenated pieces, folded. */
  readonly pieces: readonly string[]
  /** Stems of what is inside: parts of compounds, hyphenated pieces, forms without gender; never the stem itself. */
  readonly parts: readonly string[]
}

export interface AnalyseOptions {
  readonly lexicon?: Lexicon
}

/** All words of a German text with stems and parts, stopwords included. */
export const analyse = (text: string, { lexicon = shippedLexicon }: AnalyseOptions = {}): Token[] => {
  const found = words(text)
  const seen = knownParts(lexicon)
  const partsOf = (folded: string): readonly string[] => {
    const known = seen.get(folded) ?? compoundParts(folded, lexicon)
    seen.set(folded, known)
    return known
  }
  return found.map((word, index) => toToken(word, completed(text, found, index, lexicon), partsOf))
}

/** Splitting is slow and words repeat from text to text; bounded, because words of readers come here too. */
const partsByLexicon = new WeakMap<Lexicon, Map<string, readonly string[]>>()
const MOST_KNOWN = 100_000

const knownParts = (lexicon: Lexicon): Map<string, readonly string[]> => {
  const known = partsByLexicon.get(lexicon)
  if (known && known.size < MOST_KNOWN) return known
  const fresh = new Map<string, readonly string[]>()
  partsByLexicon.set(lexicon, fresh)
  return fresh
}

const toToken = (word: Word, whole: readonly string[] | null, partsOf: (folded: string) => readonly string[]): Token => {
  const folded = whole === null ? word.folded : whole.join('')
  const forms = [...(whole ?? []), ...word.pieces, ...(word.plain === null ? [] : [word.plain])]
  const inside = new Set([...forms.map(stem), ...[folded, ...forms].flatMap(partsOf)])
  const own = stem(folded)
  inside.delete(own)
  return { start: word.start, end: word.end, surface: word.surface, folded, stem: own, pieces: word.pieces, parts: [...inside] }
}

/**
 * Stems of the parts of a compound, of neighbouring parts together, and of the parts of those: Stadtteilarbeit has stadtteil, stadt, teil,
 * arbeit, and Betriebsgesundheitsangebot has gesundheitsangebot too.
 */
const compoundParts = (folded: string, lexicon: Lexicon): readonly string[] => {
  const parts = splitCompound(folded, lexicon)
  const together = parts.flatMap(({ from }, first) =>
    parts.slice(first + 1).flatMap((last, more) => (more + 2 === parts.length ? [] : [stem(folded.slice(from, last.from) + last.word)])),
  )
  const single = parts.flatMap(({ word }) => {
    // A form such as `wohn` stands for a longer word; only going down keeps this finite for any lexicon.
    const deeper = word.length < folded.length ? compoundParts(word, lexicon) : []
    return [stem(word), ...deeper]
  })
  return [...single, ...together]
}
