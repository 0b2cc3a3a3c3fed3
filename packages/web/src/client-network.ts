/**
 * The network an asker belongs to, as the header says that whoever stands in front of us writes; null if it says nothing readable. Of a
 * list (`X-Forwarded-For`) the last counts: what comes before it anybody could have written. One household has 2^64 addresses of IPv6 at
 * hand, so of those the first half stands for all. `header` empty: nobody is believed.
 */
export const clientNetwork = (headers: Headers, header: string): string | null => {
  const address = (header === '' ? null : headers.get(header))?.split(',').at(-1)?.trim() ?? ''
  return address.length > LONGEST ? null : (ipv4(address) ?? ipv6(address))
}

/** An address, its zone and its port. */
const LONGEST = 80

/** Some proxies write the port behind it. */
const ipv4 = (address: string): string | null => {
  const [, plain] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(address) ?? []
  return plain?.split('.').every((part) => Number(part) <= 255) ? plain : null
}

const GROUPS = 8
const OF_THE_NETWORK = 4

const ipv6 = (address: string): string | null => {
  const [, bare = ''] = /^\[?([0-9a-f:.]*:[0-9a-f:.]*)(?:%\w+)?\]?(?::\d+)?$/i.exec(address) ?? []
  if (!URL.canParse(`http://[${bare}]`)) return null
  const [before = '', after] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const left = before.split(':').filter(Boolean)
  const right = after?.split(':').filter(Boolean) ?? []
  const groups = [...left, ...Array<string>(GROUPS - left.length - right.length).fill('0'), ...right]
  return `${groups.slice(0, OF_THE_NETWORK).join(':')}::/64`
}
