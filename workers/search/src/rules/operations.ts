import * as z from 'zod'

/** The parts of an OpenAPI document that our page about it shows. */
const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.looseObject({ enum: z.array(z.unknown()).optional() }).optional(),
  description: z.string().optional(),
})

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: Schema.optional(),
})

const Body = z.object({ content: z.record(z.string(), z.looseObject({ schema: Schema.optional() })).optional() })

const Operation = z.object({
  operationId: z.string(),
  summary: z.string().optional(),
  parameters: z.array(Parameter).optional(),
  requestBody: Body.optional(),
  responses: z.record(z.string(), Body.extend({ description: z.string() })),
})

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) })

export interface ParameterLine {
  readonly name: string
  readonly required: boolean
  readonly repeatable: boolean
  readonly meaning: string
  readonly values: readonly string[]
}

export interface OperationLine {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterLine[]
  readonly responses: readonly { readonly status: string; readonly description: string; readonly mediaType: string }[]
}

/** The operations of an OpenAPI document, flat, as a table shows them. */
export const operationsOf = (document: unknown): readonly OperationLine[] =>
  Object.entries(Document.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      summary: operation.summary ?? '',
      parameters: (operation.parameters ?? []).map(parameterLine),
      responses: Object.entries(operation.responses).map(([status, { description, content = {} }]) => ({
        status,
        description,
        mediaType: Object.keys(content).join(', '),
      })),
    })),
  )

const parameterLine = ({ name, required = false, description = '', schema }: z.infer<typeof Parameter>): ParameterLine => ({
  name,
  required,
  repeatable: schema?.type === 'array',
  meaning: description || (schema?.description ?? ''),
  values: (schema?.enum ?? schema?.items?.enum ?? []).map(String),
})
