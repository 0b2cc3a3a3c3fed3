import { type LetterPlace, readToken, tokensOf } from './rules/return-path.ts'

/** The addresses of one letter that lead back to it. */
export interface ReturnAddresses {
  /** Where it bounces to. */
  readonly bounce: string
  /** A mail to it unsubscribes. */
  readonly unsubscribe: string
}

const TOKEN = '(u-)?([0-9a-z]{38,39})'

/** Where mail about a letter comes back to: addresses of its own if there is a mailbox for it, or else the sender's. */
export const createReturnPaths = (bounceAddress: string | null, secret: string) => {
  const [local = '', domain = ''] = (bounceAddress ?? '').split('@')
  const isOn = bounceAddress !== null && secret !== ''
  const escaped = (text: string) => text.replaceAll(/[^A-Za-z0-9]/g, '\\$&')
  const ours = new RegExp(`${escaped(local)}\\+${TOKEN}@${escaped(domain)}`, 'i')

  /** The letter meant by the first address of ours in a text. */
  const find = async (text: string): Promise<(LetterPlace & { readonly wantsOut: boolean }) | null> => {
    const [, unsubscribes, token] = (isOn && ours.exec(text)) || []
    const place = token === undefined ? null : await readToken(secret, token)
    return place && { ...place, wantsOut: unsubscribes !== undefined }
  }

  return {
    of: async (jobId: string, count: number): Promise<readonly ReturnAddresses[]> =>
      isOn
        ? (await tokensOf(secret, jobId, count)).map((token) => ({
            bounce: `${local}+${token}@${domain}`,
            unsubscribe: `${local}+u-${token}@${domain}`,
          }))
        : [],
    /** The letter meant by an address that a mail came to. */
    read: find,
    /** The letter that a report quotes; a quoted address to unsubscribe is no wish to. */
    find: async (raw: string) => {
      const place = await find(raw)
      return place && { ...place, wantsOut: false }
    },
  }
}
