const ENDINGS = [
  'ungen',
  'ung',
  'enden',
  'ender',
  'endes',
  'ende',
  'end',
  'test',
  'tet',
  'ten',
  'ern',
  'est',
  'te',
  'en',
  'er',
  'et',
  'st',
  't',
  'e',
  'n',
  's',
]
const SHORTEST = 4
/** gekocht and gespielten are forms of kochen and spielen. */
const PARTICIPLE = /^ge(?=.{3,}(?:t|te|ten|ter|tes)$)/

/**
 * A rougher stem than `stem`, for a word that finds nothing by it: unites a verb with its forms and its noun (`tanzt`, `getanzt`, `tanzen`;
 * `Impfung`, `impfen`). Too rough for usual: it also takes Wohnung for wohnen.
 */
export const looseStem = (folded: string): string => {
  const plain = folded.replace(PARTICIPLE, '')
  const ending = ENDINGS.find((each) => plain.endsWith(each) && plain.length - each.length >= SHORTEST)
  return ending === undefined ? plain : plain.slice(0, -ending.length)
}
