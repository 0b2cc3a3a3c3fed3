import { tooLong } from '@vorbild/content/too-long'
import * as z from 'zod'

/** Who handed an entry in: for questions only, never public. Messages are keys of problem texts. */
export const Contact = z.object({
  name: z.string('required').trim().min(1, 'required').max(120, tooLong),
  email: z.string('required').trim().min(1, 'required').max(254, tooLong).pipe(z.email('bad_email')),
})
export type Contact = z.infer<typeof Contact>

/** A document as far as it tells where an organisation is reached; those written before addresses were private, and imported ones, do. */
export const DocumentWithContact = z.object({ content: z.object({ contactEmail: z.email().optional().catch(undefined) }) })
export type DocumentWithContact = z.infer<typeof DocumentWithContact>

/** What is wrong with a contact, once per field. */
export const contactProblems = (contact: unknown): readonly { readonly field: string; readonly problem: string }[] => {
  const parsed = Contact.safeParse(contact)
  if (parsed.success) return []
  const found = new Map<string, string>()
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? 'name')
    if (!found.has(field)) found.set(field, message)
  }
  return Array.from(found, ([field, problem]) => ({ field, problem }))
}

/** An e-mail address as typed into a form, or null. */
export const readEmail = (typed: string): string | null => {
  const parsed = Contact.shape.email.safeParse(typed)
  return parsed.success ? parsed.data : null
}
