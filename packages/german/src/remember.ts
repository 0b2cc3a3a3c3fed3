/** Few words make up most of all texts. */
const MOST_KNOWN = 10_000

/**
 * Keeps what was made of a word, because words repeat from text to text. When there is too much, whatever nobody asked for since it was
 * last too much is forgotten: readers' words come here too.
 */
export const remember = <Made>(make: (word: string) => Made): ((word: string) => Made) => {
  let known = new Map<string, Made>()
  let before = new Map<string, Made>()
  const keep = (word: string, made: Made): Made => {
    if (known.size >= MOST_KNOWN) {
      before = known
      known = new Map()
    }
    // a word cut out of a text keeps all of the text in memory; this one stands alone
    known.set(` ${word}`.slice(1), made)
    return made
  }
  return (word) => known.get(word) ?? keep(word, before.get(word) ?? make(` ${word}`.slice(1)))
}
