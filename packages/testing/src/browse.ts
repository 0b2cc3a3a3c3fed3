import type { ReceivedMail } from './mailbox.ts'

let caller = 0
/** Another network address for every request that is limited, so that tests do not use up each other's allowance. */
export const nextCaller = (): Readonly<Record<string, string>> => {
  caller += 1
  return { 'cf-connecting-ip': `10.0.${caller >> 8}.${caller & 255}` }
}

/** The path of an answer that leads on, without host. */
export const wayOn = (response: Response): string => {
  const location = response.headers.get('location')
  if (response.status !== 303 || !location) throw new Error(`no way on: ${response.status}`)
  return location
}

/** Path and query of the link in a mail that has this in its address. */
export const linkIn = (mail: Pick<ReceivedMail, 'subject' | 'links'>, part: string): string => {
  const found = mail.links.find((url) => url.includes(part))
  if (!found) throw new Error(`the mail "${mail.subject}" has no link with ${part}`)
  const { pathname, search } = new URL(found)
  return pathname + search
}
