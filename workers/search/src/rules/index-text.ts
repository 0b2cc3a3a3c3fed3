import type { SearchText } from '@vorbild/content/kind'
import { analyse } from '@vorbild/german/analyse'

/** How much a hit weighs by where it is. */
const FIELDS = { title: 10, keywords: 5, summary: 3, body: 1 } as const

/**
 * Each field is indexed in three forms, and a closer form is found in the wider ones too: the very word hits all three, another form
 * of it two, a compound that holds it one. So the closer hit always weighs more.
 */
const FORMS = { exact: 0.3, stem: 0.4, part: 0.3 } as const

export type TextColumn = `${keyof typeof FIELDS}_${keyof typeof FORMS}`

const fields = Object.entries(FIELDS) as [keyof typeof FIELDS, number][]
const forms = Object.entries(FORMS) as [keyof typeof FORMS, number][]

/** Columns of the text index in their order, with their weights for bm25. */
export const textColumns: readonly { readonly name: TextColumn; readonly weight: number }[] = fields.flatMap(([field, fieldWeight]) =>
  forms.map(([form, formWeight]) => ({ name: `${field}_${form}` as const, weight: Math.round(fieldWeight * formWeight * 100) / 100 })),
)

/** Columns where a word stands as itself, not as part of another. */
export const wholeWordColumns: readonly TextColumn[] = textColumns.map(({ name }) => name).filter((name) => !name.endsWith('_part'))

export const stemColumns: readonly TextColumn[] = textColumns.map(({ name }) => name).filter((name) => name.endsWith('_stem'))

/** The words of a text as the index holds them, separated by spaces. */
export const indexText = (text: SearchText): Readonly<Record<TextColumn, string>> =>
  Object.fromEntries(
    fields.flatMap(([field]) => {
      const tokens = analyse(text[field])
      return [
        [`${field}_exact`, tokens.map((token) => token.folded).join(' ')],
        [`${field}_stem`, tokens.map((token) => token.stem).join(' ')],
        [`${field}_part`, tokens.flatMap((token) => [token.stem, ...token.parts]).join(' ')],
      ]
    }),
  ) as Record<TextColumn, string>
