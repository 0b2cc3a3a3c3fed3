import { isAscii } from './address.ts'

/** Base64 makes 52 characters of them; with `=?UTF-8?B?`, `?=` and `Subject: ` before it a word fits into a line of 76. */
const WORD_BYTES = 39

const encoder = new TextEncoder()

/**
 * Any text as header text: as it is where it is printable ASCII, else as encoded words of RFC 2047, cut between
 * characters. Words stand in a list, to be joined by a space or a fold; readers drop that space.
 */
export const encodeWords = (text: string): string[] => {
  // "=?" would be read as the start of an encoded word; spaces at the ends or in a row would be lost in folding
  if (isAscii(text) && !text.includes('=?') && !/^ | $| {2}/.test(text)) return text.split(' ')
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (encoder.encode(word + character).length > WORD_BYTES) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?UTF-8?B?${base64(part)}?=`)
}

const base64 = (text: string): string => btoa(Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join(''))

const LINE = 76
const LONGEST_LINE = 998

/** A header with its words folded at 76 characters (RFC 5322 2.2.3); null if one word alone is longer than a line may be. */
export const foldHeader = (name: string, words: readonly string[]): string | null => {
  const lines: string[] = []
  let line = `${name}:`
  for (const word of words) {
    // the first word stays beside the name: a line of nothing but the name is what some readers stumble over
    if (line.length + 1 + word.length > LINE && line !== `${name}:`) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  lines.push(line)
  return lines.some((each) => each.length > LONGEST_LINE) ? null : lines.join('\r\n')
}
