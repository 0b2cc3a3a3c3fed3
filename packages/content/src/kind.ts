import type { Localized } from '@vorbild/kernel/locale'
import type { ZodType } from 'zod'
import type { VocabularyKey } from './vocabularies.ts'

/**
 * The contract of a content kind. Form, desk, page, search text and newsletter card all come from it, so a new kind
 * is one folder in `kinds/` and one line in `kinds.ts`.
 */
export interface Kind<Content extends object = Record<string, unknown>> {
  readonly key: string
  readonly name: Localized
  readonly schemaVersion: number
  /** What a complete entry must hold; parse errors carry the field key as first path element and a text key as message. */
  readonly schema: ZodType<Content>
  /** The same per field, so that one form page can be checked alone. */
  readonly fieldSchemas: Readonly<Record<string, ZodType>>
  /** What spans several fields, told over parsed values of which any may be missing; `thisMonth` as `2024-05`, where it is known. */
  readonly acrossFields: (values: Readonly<Record<string, unknown>>, thisMonth?: string) => readonly FieldProblem[]
  /** What a published version holds: lenient, because old and imported records are incomplete, and without anything private. */
  readonly published: ZodType<Content>
  /** Form pages, one topic each, in order. */
  readonly steps: readonly Step[]
  /** Words for the search index, by weight class. */
  readonly searchText: (content: Content) => SearchText
  /** What a result list or newsletter shows of it. */
  readonly card: (content: Content) => Card
}

/** What is wrong with a field; `problem` is the key of a text. */
export interface FieldProblem {
  readonly field: string
  readonly problem: string
}

export interface Step {
  readonly key: string
  readonly title: Localized
  readonly intro?: Localized
  readonly fields: readonly Field[]
}

interface FieldBase {
  readonly key: string
  readonly label: Localized
  /** Why it is asked, what to write. */
  readonly hint?: Localized
  /** A good and a weak answer, shown on demand. */
  readonly examples?: { readonly good: Localized; readonly weak: Localized }
  readonly required: boolean
}

export type Field =
  | (FieldBase & { readonly type: 'text' | 'longtext'; readonly maxLength: number })
  | (FieldBase & { readonly type: 'url' | 'email' })
  /** One term of a vocabulary. */
  | (FieldBase & { readonly type: 'choice'; readonly vocabulary: VocabularyKey })
  /** Several terms of a vocabulary. */
  | (FieldBase & { readonly type: 'choices'; readonly vocabulary: VocabularyKey })
  /** A month, or only a year: `2024-05` or `2024`. */
  | (FieldBase & { readonly type: 'month' })
  /** A municipality of Germany, chosen by name. */
  | (FieldBase & { readonly type: 'place' })
  /** Free words separated by commas. */
  | (FieldBase & { readonly type: 'keywords' })
  /** The twelve criteria, each on its own levels; the submitter's private self-rating. */
  | (FieldBase & { readonly type: 'self-rating' })
  /** Must be ticked. */
  | (FieldBase & { readonly type: 'consent' })
  | (FieldBase & { readonly type: 'image' })
  | (FieldBase & { readonly type: 'documents'; readonly max: number })

export interface SearchText {
  readonly title: string
  readonly keywords: string
  readonly summary: string
  readonly body: string
}

export interface Card {
  readonly title: string
  readonly summary: string
  readonly place: string
  readonly land: string
}
