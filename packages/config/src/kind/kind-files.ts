import { camelCase, capitalised, pascalCase } from '../names.ts'
import { kindTest } from './kind-test.ts'
import { stepsFile } from './steps-file.ts'

/** The files of a kind's folder by name. */
export const kindFiles = (key: string): readonly (readonly [string, string])[] => {
  const type = pascalCase(key)
  return [
    ['kind.ts', kindFile(key, type)],
    ['limits.ts', limitsFile],
    ['field-schemas.ts', fieldSchemasFile],
    ['schema.ts', schemaFile(type)],
    ['steps.ts', stepsFile],
    ['search-text.ts', searchTextFile(type)],
    ['card.ts', cardFile(type)],
    ['kind.test.ts', kindTest(key)],
  ]
}

const kindFile = (key: string, type: string) => `import type { Kind } from '../../kind.ts'
import { card } from './card.ts'
import { fieldSchemas } from './field-schemas.ts'
import { HandedIn, ${type} } from './schema.ts'
import { searchText } from './search-text.ts'
import { steps } from './steps.ts'

export const ${camelCase(key)}: Kind<${type}> = {
  key: '${key}',
  name: { de: '${capitalised(key)}', en: '${capitalised(key)}' },
  schemaVersion: 1,
  schema: HandedIn,
  fieldSchemas,
  acrossFields: () => [],
  published: ${type},
  steps,
  searchText,
  card,
}
`

const limitsFile = `/** Longest texts in characters; form and schema read the same numbers. */
export const limits = { title: 150, summary: 1_200, body: 6_000 } as const
`

const fieldSchemasFile = `import * as z from 'zod'
import { tooLong } from '../../too-long.ts'
import { limits } from './limits.ts'

const text = (maxLength: number) => z.string('required').trim().min(1, 'required').max(maxLength, tooLong)

/** What a complete entry must hold, field by field. Blank values count as absent before this is asked. */
export const fieldSchemas = {
  title: text(limits.title),
  summary: text(limits.summary),
  body: text(limits.body).optional(),
}
`

const schemaFile = (type: string) => `import * as z from 'zod'
import { NATIONWIDE } from '../../vocabularies/land.ts'
import { fieldSchemas } from './field-schemas.ts'

/** A complete entry as handed in. Nobody is asked for a Land, so it belongs to the whole country. */
export const HandedIn = z.object(fieldSchemas).transform((entry) => ({ ...entry, land: NATIONWIDE }))

/** What is public of it; old and imported records may know no more than title and summary. */
export const ${type} = z.object({
  title: z.string(),
  summary: z.string(),
  body: z.string().optional(),
  land: z.string().default(NATIONWIDE),
})
export type ${type} = z.infer<typeof ${type}>
`

const searchTextFile = (type: string) => `import type { SearchText } from '../../kind.ts'
import type { ${type} } from './schema.ts'

/** German words of an entry by weight. */
export const searchText = ({ title, summary, body }: ${type}): SearchText => ({ title, keywords: '', summary, body: body ?? '' })
`

const cardFile = (type: string) => `import type { Card } from '../../kind.ts'
import type { ${type} } from './schema.ts'

/** What a result list or newsletter shows; \`land\` is the code, to be labelled in the reader's language. */
export const card = ({ title, summary, land }: ${type}): Card => ({ title, summary, place: '', land })
`
