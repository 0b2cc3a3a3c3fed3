/**
 * One canonical spelling for comparing German words: NFKC, lower case, ß as ss, no accents, and both `ä` and a typed `ae`
 * as `a` (likewise o and u). So `Straße` = `strasse`, `für` = `fuer` = `fur`. Idempotent; lengths may change.
 */
export const fold = (text: string): string => {
  const plain = /^[a-z0-9]*$/.test(text) ? text : withoutMarks(text)
  return foldDigraphs(plain)
}

/** Folds a word that is still being typed: a trailing `ue` may yet become an umlaut, so its `e` is left open. */
export const foldPrefix = (text: string): string => fold(text).replace(/(?<=.[aou])e$/, '')

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    // After the accents: ǽ is an æ only then.
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')

// Spelled like an umlaut, spoken as two vowels. Matched first, so that the digraph inside is stepped over.
const TWO_VOWELS = [
  'israe|micha?e|rapha?e|rafae|ismae|aero|maestr|phaet|kitae',
  'soeb|koe(?=[dx]|ff)|poe(?=[tms])',
  '(?:[dtx]|is|man|ann|sam)uel|statue|revue|avenue|influe|kongrue|iduen|tuend|guest|gueri|duett|menuett|zue(?=r[skw])',
].join('|')

// An umlaut needs a consonant after it (or äu, äe, äisch); `ue` after a vowel or q is none: neue, Frauen, Quelle.
const UMLAUT = '(?<![aiou])(ae)(?=[b-df-hj-np-tv-zeu]|isch)|(?<![aiou])(oe)(?=[b-df-hj-np-tv-z])|(?<![aeiouq])(ue)(?=[b-df-hj-np-tv-z])'
const TYPED = new RegExp(`${TWO_VOWELS}|${UMLAUT}|(?<=ge)(ue)(?=b)|(?<=men)(ue)`, 'g')

const foldDigraphs = (text: string): string => {
  if (!/[aou]e/.test(text)) return text
  const next = text.replace(TYPED, (match, ...groups) =>
    groups.slice(0, 5).some((group) => group !== undefined) ? match.charAt(0) : match,
  )
  // Shortening can bring two vowels together anew (aeee); run until nothing changes, each round being shorter.
  return next === text ? text : foldDigraphs(next)
}
