import * as z from 'zod'

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Objects of the document have the properties they name and no others, although JSON Schema would let them. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inside && !('additionalProperties' in inside) ? { ...inside, additionalProperties: false } : inside
}

/** What is wrong with an answer, by the schema of that name in the OpenAPI document. */
export const promised = ({ components }: OpenApi) => {
  const $defs = JSON.parse(JSON.stringify(closed(components.schemas)).replaceAll('#/components/schemas/', '#/$defs/'))
  return (name: string, answer: unknown): readonly string[] =>
    z
      .fromJSONSchema({ $ref: `#/$defs/${name}`, $defs } as never)
      .safeParse(answer)
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}
