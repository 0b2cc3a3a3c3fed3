import type { Locale } from '@vorbild/kernel/locale'
import { de, type Texts } from './de.ts'
import { en } from './en.ts'

export const texts = (locale: Locale): Texts => (locale === 'de' ? de : en)
