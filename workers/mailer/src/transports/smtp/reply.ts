/** A server's answer (RFC 5321 4.2): its code and the text of each line. */
export interface Reply {
  readonly code: number
  readonly lines: readonly string[]
}

/** What the bytes read so far amount to: a whole reply and what follows it, nothing whole yet, or something else than SMTP. */
export type Taken = { readonly reply: Reply; readonly rest: string } | 'incomplete' | 'malformed'

/** Far more than any server says; whoever says more is no mail server. */
const LONGEST_REPLY = 16_384

/** Takes the first reply off what was received. A reply goes on while its code is followed by a hyphen. */
export const takeReply = (received: string): Taken => {
  const lines: string[] = []
  let rest = received
  for (;;) {
    const end = rest.indexOf('\n')
    if (end < 0) return received.length > LONGEST_REPLY ? 'malformed' : 'incomplete'
    const [whole, code, mark, text = ''] = /^([2-5]\d\d)([ -]?)(.*?)\r?$/.exec(rest.slice(0, end)) ?? []
    if (whole === undefined) return 'malformed'
    lines.push(text)
    rest = rest.slice(end + 1)
    if (mark !== '-') return { reply: { code: Number(code), lines }, rest }
  }
}

/** Why the server said no: its enhanced code (RFC 3463) or the plain one. Its sentence may repeat an address and is not kept. */
export const codeOf = ({ code, lines }: Reply): string => /^[245]\.\d{1,3}\.\d{1,3}(?= |$)/.exec(lines[0] ?? '')?.[0] ?? String(code)

/** Keywords of an EHLO answer with their parameters, e.g. `AUTH` -> `['PLAIN', 'LOGIN']`. */
export const extensionsOf = ({ lines }: Reply): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines.slice(1).map((line) => {
      const [keyword = '', ...parameters] = line.trim().toUpperCase().split(/[ =]+/)
      return [keyword, parameters]
    }),
  )
