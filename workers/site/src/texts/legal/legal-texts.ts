import type { Locale } from '@vorbild/kernel/locale'
import type { Operator } from '../../services.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { LegalPageKey } from './legal-page-keys.ts'

/** A paragraph, a list, or a link out of the page. */
export type LegalBlock = string | readonly string[] | { readonly href: string; readonly label: string }

export interface LegalDocument {
  readonly title: string
  readonly intro?: string
  readonly sections: readonly { readonly id?: string; readonly heading: string; readonly blocks: readonly LegalBlock[] }[]
}

export type LegalTexts = Readonly<Record<LegalPageKey, LegalDocument>>

const byLocale = { de, en }

/** The legal pages in a language, with the operator's data put in. */
export const legalTexts = (locale: Locale, operator: Operator, baseUrl: string): LegalTexts => byLocale[locale](operator, baseUrl)
