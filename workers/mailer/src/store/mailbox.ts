import type { Mail } from '@vorbild/mail/transport'
import type { FileStore } from '@vorbild/storage/file-store'
import type { JsonStore } from '@vorbild/storage/json-store'
import type { KeptMail, MailboxEntry } from '../rules/kept-mail.ts'
import { linksIn } from '../rules/links-in.ts'

const PREFIX = 'mailbox/'
const LAST_TIME = 9_999_999_999_999
const AT_ONCE = 50

/** Named so that the newest comes first in R2's order. Made of the mail alone: sent again, it lies in the same place. */
const nameOf = (mail: Mail): string => `${LAST_TIME - Date.parse(mail.date)}-${mail.id.replaceAll(/[^A-Za-z0-9._-]/g, '-')}`

/** Mails that do not leave the house, kept in R2. */
export const mailboxStore = (files: Pick<FileStore, 'list'>, mails: JsonStore<KeptMail>) => {
  const names = async (): Promise<string[]> => (await files.list(PREFIX)).map((key) => key.slice(PREFIX.length))
  const get = (name: string): Promise<KeptMail | null> => mails.get(PREFIX + name)
  return {
    keep: async (mail: Mail): Promise<void> => {
      const { id, to, subject, date, text, html } = mail
      const headers = { ...mail.headers, 'Message-ID': `<${mail.messageId}>`, From: mail.from }
      await mails.put(PREFIX + nameOf(mail), { id, to, subject, date, text, html, links: linksIn(text, html), headers })
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
