import { isLinkKey, linkKey, linkToken, readLinkToken } from '@vorbild/kernel/link-token'
import { type Locale, localePath } from '@vorbild/kernel/locale'

/** Capability links of entries; paths are without language prefix. */
export const createLinks = (baseUrl: string, secret: string) => {
  const confirms = (email: string) => `confirm ${email.toLowerCase()}`
  return {
    draft: async (id: string): Promise<string> => `/einreichen/${await linkToken(secret, 'draft', id)}`,
    readDraft: (token: string): Promise<string | null> => readLinkToken(secret, 'draft', token),
    status: async (id: string, part = ''): Promise<string> =>
      `/einreichungen/${id}${part}?schluessel=${await linkKey(secret, 'status', id)}`,
    isStatusKey: (id: string, key: string): Promise<boolean> => isLinkKey(secret, 'status', id, key),
    /** Bound to the address it is mailed to, so that a corrected address makes the earlier link worthless. */
    confirm: async (id: string, email: string): Promise<string> =>
      `/einreichungen/${id}/bestaetigen?schluessel=${await linkKey(secret, confirms(email), id)}`,
    isConfirmKey: (id: string, email: string, key: string): Promise<boolean> => isLinkKey(secret, confirms(email), id, key),
    /** Mailed to whoever answers for an example. */
    adoption: async (slug: string, adoptionId: string): Promise<string> =>
      `/beispiele/${slug}/uebernahme/${await linkToken(secret, 'adoption', adoptionId)}`,
    readAdoption: (token: string): Promise<string | null> => readLinkToken(secret, 'adoption', token),
    absolute: (locale: Locale, path: string): string => `${baseUrl}${localePath(locale, path)}`,
  }
}

export type Links = ReturnType<typeof createLinks>
