import { decodeBody } from './decode-body.ts'

/** A mail or one of its parts (RFC 5322, 2045): headers by lower-case name, the first of each, and what is inside. */
export interface Entity {
  readonly headers: ReadonlyMap<string, string>
  /** Without parameters, in lower case. */
  readonly type: string
  readonly body: string
  readonly parts: readonly Entity[]
}

const DEEPEST = 5

/** Reads a mail as far as reports need it: never throws, whatever comes in. */
export const readEntity = (raw: string, depth = 0): Entity => {
  const text = raw.replaceAll('\r\n', '\n')
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  const headers = headersIn(end < 0 ? text : text.slice(0, end))
  const body = end < 0 ? '' : text.slice(end).replace(/^\n{1,2}/, '')
  const contentType = headers.get('content-type') ?? 'text/plain'
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = type.startsWith('multipart/') ? (quoted ?? bare) : undefined
  const inside = boundary === undefined || depth >= DEEPEST ? [] : partsOf(body, boundary).map((part) => readEntity(part, depth + 1))
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
  return { headers, type, body: decodeBody(body, headers.get('content-transfer-encoding'), charset), parts: inside }
}

/** The entity itself and all within. */
export const everyPart = (entity: Entity): readonly Entity[] => [entity, ...entity.parts.flatMap(everyPart)]

/** Header fields, unfolded; reports have blocks of the same form. */
export const headersIn = (block: string): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>()
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+)\s*:\s*(.*)$/.exec(line) ?? []
    if (name !== '' && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim())
  }
  return headers
}

const partsOf = (body: string, boundary: string): readonly string[] =>
  `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.replace(/^[ \t]*\n/, ''))
