const LINE = 76

const encoder = new TextEncoder()
const HEX = '0123456789ABCDEF'

/** A text as quoted-printable (RFC 2045 6.7): lines of at most 76 ASCII characters, ended by CRLF; any kind of line end comes in. */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => cut(encoded(line)))
    .join('\r\n')

/** White space at the end of a line would be lost on the way. */
const encoded = (line: string): string =>
  line.replaceAll(/[^!-<>-~ \t]+|[ \t]$/g, (others) => {
    let written = ''
    for (const byte of encoder.encode(others)) written += `=${HEX[byte >> 4]}${HEX[byte & 15]}`
    return written
  })

/** Never within the three characters that stand for one byte. */
const cut = (line: string): string => {
  let whole = ''
  let rest = shielded(line)
  while (rest.length > LINE) {
    // room for the "=" of the soft line break
    const end = rest[LINE - 2] === '=' ? LINE - 2 : rest[LINE - 3] === '=' ? LINE - 3 : LINE - 1
    whole += `${rest.slice(0, end)}=\r\n`
    rest = shielded(rest.slice(end))
  }
  return whole + rest
}

/** SMTP would have to double a dot at the start of a line. */
const shielded = (line: string): string => (line.startsWith('.') ? `=2E${line.slice(1)}` : line)
