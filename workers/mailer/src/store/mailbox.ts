import type { Mail } from '@vorbild/mail/transport'
import { z } from 'zod'
import { linksIn } from '../rules/links-in.ts'

/** A mail as the mailbox keeps it and `/postfach.json` shows it. */
export const KeptMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
})
export type KeptMail = z.infer<typeof KeptMail>

/** One mail with the name by which its page is found. */
export interface MailboxEntry {
  readonly name: string
  readonly mail: KeptMail
}

const PREFIX = 'mailbox/'
const LAST_TIME = 9_999_999_999_999
const AT_ONCE = 50

/** Named so that the newest comes first in R2's order. Made of the mail alone: sent again, it lies in the same place. */
const nameOf = (mail: Mail): string => `${LAST_TIME - Date.parse(mail.date)}-${mail.id.replaceAll(/[^A-Za-z0-9._-]/g, '-')}`

/** Mails that do not leave the house, kept in R2. */
export const mailboxStore = (bucket: R2Bucket) => {
  const names = async (): Promise<string[]> => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const listed = await bucket.list({ prefix: PREFIX, ...(cursor && { cursor }) })
      found.push(...listed.objects.map((object) => object.key.slice(PREFIX.length)))
      cursor = listed.truncated ? listed.cursor : undefined
    } while (cursor)
    return found
  }
  const get = async (name: string): Promise<KeptMail | null> => {
    const object = await bucket.get(PREFIX + name)
    return object && KeptMail.parse(await object.json())
  }
  return {
    keep: async (mail: Mail): Promise<void> => {
      const { id, to, subject, date, text, html } = mail
      const headers = { ...mail.headers, 'Message-ID': `<${mail.messageId}>`, From: mail.from }
      const kept: KeptMail = { id, to, subject, date, text, html, links: linksIn(text, html), headers }
      await bucket.put(PREFIX + nameOf(mail), JSON.stringify(kept), { httpMetadata: { contentType: 'application/json' } })
    },
    get,
    /** A page of mails, newest first, and how many there are. `number` from 1. */
    page: async (number: number, size: number): Promise<{ readonly entries: readonly MailboxEntry[]; readonly total: number }> => {
      const all = await names()
      const wanted = all.slice((number - 1) * size, number * size)
      const entries: MailboxEntry[] = []
      for (let start = 0; start < wanted.length; start += AT_ONCE) {
        const some = await Promise.all(wanted.slice(start, start + AT_ONCE).map(async (name) => ({ name, mail: await get(name) })))
        for (const { name, mail } of some) if (mail) entries.push({ name, mail })
      }
      return { entries, total: all.length }
    },
  }
}

export type MailboxStore = ReturnType<typeof mailboxStore>
