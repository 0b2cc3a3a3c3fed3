const CONTROL = /[^\P{Cc}\n\t]/gu
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/**
 * What somebody typed: composed (NFC), trimmed, line ends as `\n`, without control characters. A text of nothing that can be
 * seen is empty.
 */
export const typedText = (typed: string): string => {
  const text = typed.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(CONTROL, '').trim()
  return SEEN.test(text) ? text : ''
}

/** These turn what follows around, to the end of its line, or are left over from files: nobody types them on purpose. */
const TURNING = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** Without marks that turn the words behind them around; every script and the joiners of emoji stay. */
export const withoutTurns = (text: string): string => text.replaceAll(TURNING, '')
