import type { FieldProblem, Kind } from './kind.ts'

export interface Checked {
  /** Parsed values of the fields that are right; of a whole entry without problems also what follows from them. */
  readonly content: Record<string, unknown>
  readonly problems: readonly FieldProblem[]
}

const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

/** The fields, each parsed alone. Says what is wrong once per field and loses nothing: the caller keeps what was typed. */
const parseFields = (kind: Kind, keys: readonly string[], raw: Readonly<Record<string, unknown>>, thisMonth?: string): Checked => {
  const content: Record<string, unknown> = {}
  const problems: FieldProblem[] = []
  for (const key of keys) {
    const schema = kind.fieldSchemas[key]
    if (!schema) continue
    const parsed = schema.safeParse(isBlank(raw[key]) ? undefined : raw[key])
    if (!parsed.success) problems.push({ field: key, problem: parsed.error.issues[0]?.message ?? 'invalid' })
    else if (parsed.data !== undefined) content[key] = parsed.data
  }
  const wrong = problems.map(({ field }) => field)
  const spanning = kind.acrossFields(content, thisMonth).filter(({ field }) => keys.includes(field) && !wrong.includes(field))
  return { content, problems: [...problems, ...spanning] }
}

const inFormOrder = (kind: Kind, problems: readonly FieldProblem[]): readonly FieldProblem[] => {
  const order = kind.steps.flatMap((step) => step.fields.map((field) => field.key))
  return problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** Checks one page of the form, as of `thisMonth`. An unknown step has no fields, so nothing is wrong with it. */
export const parseStep = (kind: Kind, stepKey: string, raw: Readonly<Record<string, unknown>>, thisMonth?: string): Checked => {
  const fields = kind.steps.find((step) => step.key === stepKey)?.fields.map((field) => field.key) ?? []
  const { content, problems } = parseFields(kind, fields, raw, thisMonth)
  return { content, problems: inFormOrder(kind, problems) }
}

/** Checks a whole entry as of `thisMonth`, and tells every problem at once, in the order of the form. */
export const parseAll = (kind: Kind, raw: Readonly<Record<string, unknown>>, thisMonth?: string): Checked => {
  const { content, problems } = parseFields(kind, Object.keys(kind.fieldSchemas), raw, thisMonth)
  if (problems.length > 0) return { content, problems: inFormOrder(kind, problems) }
  const whole = kind.schema.safeParse(content)
  if (whole.success) return { content: whole.data, problems: [] }
  return { content, problems: whole.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), problem: message })) }
}
