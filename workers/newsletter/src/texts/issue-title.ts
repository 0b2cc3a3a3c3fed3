import type { Locale } from '@vorbild/kernel/locale'
import { texts } from './texts.ts'

/** `Ausgabe 7: Neues aus dem Herbst`; a subject that names its number already is not told it twice. */
export const issueTitle = ({ number, subject }: { readonly number: number; readonly subject: string }, locale: Locale): string =>
  namesItself(subject, number) ? subject : `${texts(locale).archive.issue(number)}: ${subject}`

/** What is put before a subject in a list, with the date; nothing of it stands in the subject. */
export const namesItself = (subject: string, number: number): boolean =>
  new RegExp(`(?<!\\p{L})(Ausgabe|Issue|Nr\\.?|No\\.?|#)\\s*${number}(?!\\d)`, 'iu').test(subject)
