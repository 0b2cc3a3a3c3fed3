import { completed } from './complete.ts'
import { splitCompound } from './compounds.ts'
import { type Lexicon, shippedLexicon } from './lexicon.ts'
import { remember } from './remember.ts'
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
  const known = analysersOf(lexicon)
  return found.map((word, index) => toToken(word, completed(text, found, index, lexicon), known))
}

/** What a word is under a lexicon, wherever it stands. */
interface Analysers {
  readonly partsOf: (folded: string) => readonly string[]
  /** Of a word of its own, as written. */
  readonly formsOf: (surface: string) => Pick<Token, 'stem' | 'pieces' | 'parts'>
}

const byLexicon = new WeakMap<Lexicon, Analysers>()

/** Splitting is slow and words repeat. */
const analysersOf = (lexicon: Lexicon): Analysers => {
  const known = byLexicon.get(lexicon)
  if (known) return known
  const partsOf = remember((folded) => compoundParts(folded, lexicon))
  const formsOf = remember((surface) => {
    const [word] = words(surface)
    return word ? formsWith(word, word.folded, [], partsOf) : { stem: '', pieces: [], parts: [] }
  })
  const fresh = { partsOf, formsOf }
  byLexicon.set(lexicon, fresh)
  return fresh
}

const toToken = ({ start, end, surface, ...word }: Word, whole: readonly string[] | null, { partsOf, formsOf }: Analysers): Token => {
  // an open hyphen, with no neighbour to complete the word, still belongs to what is written
  if (whole === null && word.open === null) return { start, end, surface, folded: word.folded, ...formsOf(surface) }
  const folded = whole === null ? word.folded : whole.join('')
  return { start, end, surface, folded, ...formsWith(word, folded, whole ?? [], partsOf) }
}

const formsWith = (
  { pieces, plain }: Pick<Word, 'pieces' | 'plain'>,
  folded: string,
  whole: readonly string[],
  partsOf: Analysers['partsOf'],
): Pick<Token, 'stem' | 'pieces' | 'parts'> => {
  const forms = [...whole, ...pieces, ...(plain === null ? [] : [plain])]
  const inside = new Set([...forms.map(stem), ...[folded, ...forms].flatMap(partsOf)])
  const own = stem(folded)
  inside.delete(own)
  return { stem: own, pieces, parts: [...inside] }
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
