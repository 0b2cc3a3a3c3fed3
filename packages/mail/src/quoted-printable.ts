const LINE = 76

const encoder = new TextEncoder()
const HEX = '0123456789ABCDEF'

/**
 * The first half of writing a text as quoted-printable (RFC 2045 6.7), character by character: parts may be encoded before they are
 * joined.
 */
export const encodeCharacters = (part: string): string => part.replaceAll(/[^!-<>-~ \t\r\n]+/g, hex)

/** The second half, of characters that are encoded: lines of at most 76, ended by CRLF; any kind of line end comes in. */
export const cutLines = (encoded: string): string =>
  encoded
    .split(/\r\n|\r|\n/)
    .map(cutLine)
    .join('\r\n')

/** Never within the three characters that stand for one byte. */
const cutLine = (line: string): string => {
  let whole = ''
  // white space at the end of a line would be lost on the way
  let rest = shielded(line.replace(/[ \t]$/, hex))
  while (rest.length > LINE) {
    // room for the "=" of the soft line break
    const end = rest[LINE - 2] === '=' ? LINE - 2 : rest[LINE - 3] === '=' ? LINE - 3 : LINE - 1
    whole += `${rest.slice(0, end)}=\r\n`
    rest = shielded(rest.slice(end))
  }
  return whole + rest
}

const hex = (others: string): string => {
  let written = ''
  for (const byte of encoder.encode(others)) written += `=${HEX[byte >> 4]}${HEX[byte & 15]}`
  return written
}

/** SMTP would have to double a dot at the start of a line. */
const shielded = (line: string): string => (line.startsWith('.') ? `=2E${line.slice(1)}` : line)
