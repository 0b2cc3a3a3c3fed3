import { readToken, tokensOf } from './rules/return-path.ts'

/** Where mail of a letter comes back to: an address of its own if there is a mailbox for it, or else the sender's. */
export const createReturnPaths = (bounceAddress: string | null, secret: string) => {
  const [local = '', domain = ''] = (bounceAddress ?? '').split('@')
  const isOn = bounceAddress !== null && secret !== ''
  return {
    of: async (jobId: string, count: number): Promise<readonly string[]> =>
      isOn ? (await tokensOf(secret, jobId, count)).map((token) => `${local}+${token}@${domain}`) : [],
    /** The letter meant by an address of ours. */
    read: async (address: string) => {
      const token = address.slice(local.length + 1, address.lastIndexOf('@'))
      return isOn && address.toLowerCase().startsWith(`${local.toLowerCase()}+`) ? readToken(secret, token) : null
    },
  }
}
