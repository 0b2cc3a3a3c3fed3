import type { Locale } from '@vorbild/kernel/locale'
import { texts } from '../texts/texts.ts'

/** SHA-256 of a wording in hex: its version. */
export const wordsHash = async (words: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The words shown to whoever signs up, with their hash. */
export const consentWords = async (locale: Locale, siteName: string): Promise<{ readonly words: string; readonly hash: string }> => {
  const words = texts(locale).signUp.consent(siteName)
  return { words, hash: await wordsHash(words) }
}
