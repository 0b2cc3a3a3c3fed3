import type { Locale } from '@vorbild/kernel/locale'
import { texts } from '../texts/texts.ts'

/** The words shown to whoever signs up, and their SHA-256 in hex: their version. */
export const consentWords = async (locale: Locale, siteName: string): Promise<{ readonly words: string; readonly hash: string }> => {
  const words = texts(locale).signUp.consent(siteName)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return { words, hash: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
