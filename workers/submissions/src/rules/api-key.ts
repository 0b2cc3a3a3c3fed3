import { sha256 } from '@vorbild/kernel/digest'

/** Machines that may hand in, from the setting `name:sha256hex,name:sha256hex`; entries of another form are left out. */
export const readApiKeys = (setting: string): ReadonlyMap<string, string> =>
  new Map(
    setting
      .split(',')
      .map((entry) => /^\s*([\w-]+):([0-9a-f]{64})\s*$/i.exec(entry))
      .flatMap((match) => (match?.[1] && match[2] ? [[match[2].toLowerCase(), match[1]] as const] : [])),
  )

/** Name of the key's holder; null if the header carries no key we know. Only hashes are compared, so time tells nothing. */
export const holderOf = async (keys: ReadonlyMap<string, string>, authorization: string | undefined): Promise<string | null> => {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  return key === undefined ? null : (keys.get(await sha256(key)) ?? null)
}
