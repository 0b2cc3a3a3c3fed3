import * as z from 'zod'

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
