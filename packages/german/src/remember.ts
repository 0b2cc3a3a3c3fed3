/** Few words make up most of all texts. */
const MOST_KNOWN = 10_000

/** Keeps what was made of a word, because words repeat from text to text. Forgets everything when there is too much: readers' words come here too. */
export const remember = <Made>(make: (word: string) => Made): ((word: string) => Made) => {
  let known = new Map<string, Made>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_KNOWN) known = new Map()
    // a word cut out of a text keeps all of the text in memory; this one stands alone
    const alone = ` ${word}`.slice(1)
    const made = make(alone)
    known.set(alone, made)
    return made
  }
}
