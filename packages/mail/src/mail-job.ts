import * as z from 'zod'

/** One recipient of a job: who, and what is put into the job's `{{placeholders}}` for them. */
export interface Letter {
  /** Unique for ever, not only in its job; names the letter in events and in its Message-ID. */
  readonly id: string
  readonly to: string
  readonly values: Readonly<Record<string, string>>
}

/** A job is a document, a message and a few rows, however many letters it has: the more, the cheaper is each. */
export const LETTERS_PER_JOB = 1_000

/** By hand: a schema takes ten times as long, and a newsletter has everybody looked at three times. */
const areLetters = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= LETTERS_PER_JOB && value.every(isLetter)

const isLetter = (value: Partial<Record<string, unknown>> | null): boolean =>
  typeof value?.id === 'string' && value.id !== '' && typeof value.to === 'string' && value.to.length > 2 && areTexts(value.values)

const areTexts = (values: unknown): boolean =>
  typeof values === 'object' &&
  values !== null &&
  !Array.isArray(values) &&
  Object.values(values).every((value) => typeof value === 'string')

/**
 * Mail to be sent, as its sender leaves it in R2 for the mailer. Up to a thousand letters share subject, texts and
 * headers, so that a newsletter is rendered once and only the personal links are put in per person.
 */
export const MailJob = z.object({
  schemaVersion: z.literal(1),
  jobId: z.string(),
  purpose: z.enum(['transactional', 'newsletter']),
  locale: z.enum(['de', 'en']),
  subject: z.string().min(1).max(300),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  letters: z.custom<readonly Letter[]>(areLetters),
  /** What becomes of a letter that was in the air at a kill: sent `again` (the default) or put on `hold` for a person to decide. */
  onUnknown: z.enum(['again', 'hold']).optional(),
  /** Its sender wants none of its letters sent any more; they fail as `document_missing`. */
  isTakenBack: z.boolean().optional(),
  createdAt: z.iso.datetime(),
})
export type MailJob = z.infer<typeof MailJob>

export const mailJobKey = (jobId: string): string => `outgoing/${jobId}.json`
