import type { Locale } from '@vorbild/kernel/locale'
import { de, type Texts } from './de.ts'
import { en } from './en.ts'

const byLocale: Readonly<Record<Locale, Texts>> = { de, en }

export const texts = (locale: Locale): Texts => byLocale[locale]
