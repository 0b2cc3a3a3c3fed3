import { kindOf } from '@vorbild/content/kinds'
import type { Locale } from '@vorbild/kernel/locale'
import type { Section } from '../rules/issue.ts'
import { texts } from './texts.ts'

/** How a section is usually called; a kind of content that has no name here brings its own. */
export const usualTitle = (key: string, locale: Locale): string => {
  const known: Readonly<Record<string, string>> = texts(locale).sections
  return known[key] ?? kindOf(key)?.name[locale] ?? ''
}

/** The heading readers see. */
export const sectionTitle = ({ key, heading }: Section, locale: Locale): string => heading || usualTitle(key, locale)
