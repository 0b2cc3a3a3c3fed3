import type { Page } from '../page.tsx'
import { de, type Texts } from './de.ts'
import { en } from './en.ts'

/** The shared words in the language of the page. */
export const shared = (page: Pick<Page, 'locale'>): Texts => (page.locale === 'de' ? de : en)
