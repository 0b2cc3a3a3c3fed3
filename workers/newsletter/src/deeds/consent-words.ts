import { sha256 } from '@vorbild/kernel/digest'
import type { Locale } from '@vorbild/kernel/locale'
import { texts } from '../texts/texts.ts'

/** SHA-256 of a wording in hex: its version. */
export const wordsHash = (words: string): Promise<string> => sha256(words)

/** The words shown to whoever signs up, with their hash. */
export const consentWords = async (locale: Locale, siteName: string): Promise<{ readonly words: string; readonly hash: string }> => {
  const words = texts(locale).signUp.consent(siteName)
  return { words, hash: await wordsHash(words) }
}
