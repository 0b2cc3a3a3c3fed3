import { isLocale, type Locale } from '@vorbild/kernel/locale'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Programs that name no language are told in the one the documentation of the API is in. */
const OF_PROGRAMS: Locale = 'en'

/**
 * The language a program wants to be told in: that of the address (`/en`), otherwise the best of `Accept-Language` (RFC 9110) that we
 * speak. Pages for people go by their address alone.
 */
export const askedLocale = <E extends AppEnv>(c: Context<E>): Locale => {
  if (c.get('page')?.locale === 'en') return 'en'
  return preferred(c.req.header('accept-language') ?? '') ?? OF_PROGRAMS
}

const preferred = (header: string): Locale | null => {
  let best: { readonly locale: Locale; readonly weight: number } | null = null
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const locale = tag.split('-')[0]
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
    const weight = quality > 0 && quality <= 1 ? quality : 0
    if (isLocale(locale) && weight > (best?.weight ?? 0)) best = { locale, weight }
  }
  return best?.locale ?? null
}
