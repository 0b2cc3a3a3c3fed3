const LINE = 76

const encoder = new TextEncoder()
const HEX = '0123456789ABCDEF'

/** A text as quoted-printable (RFC 2045 6.7): lines of at most 76 ASCII characters, ended by CRLF; any kind of line end comes in. */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join('\r\n')

const PLAIN = /^[!-<>-~ \t]*$/

const encodeLine = (text: string): string =>
  PLAIN.test(text) && !text.endsWith(' ') && !text.endsWith('\t') ? cutPlain(text) : encodeAny(text)

/** Addresses of pages, which are most of what differs between letters, have nothing to encode but are often longer than a line. */
const cutPlain = (text: string): string => {
  let cut = ''
  let rest = shielded(text)
  while (rest.length > LINE) {
    cut += `${rest.slice(0, LINE - 1)}=\r\n`
    rest = shielded(rest.slice(LINE - 1))
  }
  return cut + rest
}

/** SMTP would have to double a dot at the start of a line. */
const shielded = (line: string): string => (line.startsWith('.') ? `=2E${line.slice(1)}` : line)

const encodeAny = (text: string): string => {
  const bytes = encoder.encode(text)
  const lines: string[] = []
  let line = ''
  bytes.forEach((byte, index) => {
    const isLast = index === bytes.length - 1
    let piece = encodeByte(byte, isLast)
    // room for the "=" of a soft line break, except at the end
    if (line.length + piece.length > (isLast ? LINE : LINE - 1)) {
      lines.push(`${line}=`)
      line = ''
    }
    if (line === '') piece = shielded(piece)
    line += piece
  })
  return [...lines, line].join('\r\n')
}

/** White space at the end of a line would be lost on the way. */
const encodeByte = (byte: number, isLast: boolean): string => {
  const isPlain = byte >= 33 && byte <= 126 && byte !== 61
  const isSpace = byte === 32 || byte === 9
  if (isPlain || (isSpace && !isLast)) return String.fromCharCode(byte)
  return `=${HEX[byte >> 4]}${HEX[byte & 15]}`
}
