import type { Locale } from '@vorbild/kernel/locale'
import { de } from './de.ts'
import { en } from './en.ts'

const byLocale = { de, en }

export const texts = (locale: Locale): typeof de => byLocale[locale]
