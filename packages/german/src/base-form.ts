/**
 * Forms the stemmer does not unite, for a folded word: women's forms to the common one (`beraterinnen` -> `berater`,
 * `patientin` -> `patient`), neutral ones to the same (`studierende` -> `student`), and plurals of foreign words (`familienzentren` -> `familienzentrum`, `kitas` -> `kita`).
 */
export const baseForm = (folded: string): string => {
  if (folded.endsWith('in') || folded.endsWith('innen')) return withoutFeminine(folded)
  for (const [ending, base] of OTHER_FORMS) if (ending.test(folded)) return folded.replace(ending, base)
  return folded
}

const OTHER_FORMS: readonly (readonly [RegExp, string])[] = [
  [/studierend(?:e|en|er|es|em)$/, 'student'],
  [/(forsch|lehr|miet|berat|helf|nutz|besuch|fahr|les|wahl)end(?:e|en|er|es|em)$/, '$1er'],
  [/zentren$/, 'zentrum'],
  [/museen$/, 'museum'],
  [/themen$/, 'thema'],
  [/praxen$/, 'praxis'],
  [/risiken$/, 'risiko'],
  [/(kita|oma|opa|mama|papa|info|auto|video|foto|buro|studio|kino|demo|logo|kilo|kanu|sofa)s$/, '$1'],
]

const VERB = /^(?:be|ge|ent|er|ver|zer|ab|nach|an|zu|wieder|mit)*(?:g|w|s|r|sp|b|dr|l|z|m)innen$/
const PERSON = /(?<=..(?:er|nt|ist|og|eut|rt|at|mt|or)|arzt|freund)in$/

const withoutFeminine = (folded: string): string => {
  if (VERB.test(folded)) return folded
  return folded
    .replace(/(?<=...)innen$/, 'in')
    .replace(/(lots|kolleg|kund|genoss|insass|pat)in$/, '$1e')
    .replace(PERSON, '')
}
