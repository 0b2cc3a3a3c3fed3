interface Span {
  readonly from: number
  readonly to: number
}

const CLOSES = { '{': '}', '[': ']' } as const

/** What stands between the brackets of a top-level constant. Formatted code ends it on the same line or at the start of one. */
const bodyOf = (text: string, name: string, bracket: keyof typeof CLOSES): Span => {
  const start = new RegExp(`^(?:export )?const ${name}\\b[^\\n]*?= \\${bracket}`, 'm').exec(text)
  if (!start) throw new Error(`there is no "const ${name} = ${bracket}" to add to`)
  const from = start.index + start[0].length
  const lineEnd = text.indexOf('\n', from)
  if (lineEnd < 0) throw new Error(`"const ${name} = ${bracket}" has no end`)
  const onSameLine = text.slice(from, lineEnd).lastIndexOf(CLOSES[bracket])
  if (onSameLine >= 0) return { from, to: from + onSameLine }
  const atLineStart = text.indexOf(`\n${CLOSES[bracket]}`, lineEnd)
  if (atLineStart < 0) throw new Error(`"const ${name} = ${bracket}" has no end`)
  return { from, to: atLineStart }
}

const addTo = (text: string, { from, to }: Span, entry: string): string => {
  const entries = text.slice(from, to).trim()
  const before = entries === '' || entries.endsWith(',') ? entries : `${entries},`
  return `${text.slice(0, from)}\n${before}\n${entry},\n${text.slice(to)}`
}

/** Adds a property at the end of a top-level constant's object. Layout is the formatter's work. */
export const addToObject = (text: string, name: string, property: string): string => addTo(text, bodyOf(text, name, '{'), property)

/** Adds an item at the end of a top-level constant's list. */
export const addToList = (text: string, name: string, item: string): string => addTo(text, bodyOf(text, name, '['), `'${item}'`)

/** The quoted words of a top-level constant's list. */
export const itemsOf = (text: string, name: string): readonly string[] => {
  const { from, to } = bodyOf(text, name, '[')
  return [...text.slice(from, to).matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
}

/** The keys of a top-level constant's object, quoted or not. */
export const keysOf = (text: string, name: string): readonly string[] => {
  const { from, to } = bodyOf(text, name, '{')
  return [...text.slice(from, to).matchAll(/(?:^|[\n,{])\s*(?:'([^']+)'|([\w$]+)):/g)].map((match) => match[1] ?? match[2] ?? '')
}

/** Adds an import before the others; the formatter puts it in its place. */
export const addImport = (text: string, line: string): string => {
  const first = /^import /m.exec(text)
  if (!first) throw new Error('there are no imports to add to')
  return `${text.slice(0, first.index)}${line}\n${text.slice(first.index)}`
}
