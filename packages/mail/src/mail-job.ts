import * as z from 'zod'

/** One recipient of a job: who, and what is put into the job's `{{placeholders}}` for them. */
export interface Letter {
  /** Unique for ever, not only in its job; names the letter in events and in its Message-ID. */
  readonly id: string
  readonly to: string
  readonly values: Readonly<Record<string, string>>
  /** Its sender wants it sent no more: its person has left. Whatever of it waits fails as `LETTER_TAKEN_BACK`. */
  readonly isTakenBack?: boolean | undefined
}

/** A job is a document, a message and a few rows, however many letters it has: the more, the cheaper is each. */
export const LETTERS_PER_JOB = 2_500

/** By hand: a schema takes ten times as long, and a newsletter has everybody looked at three times. */
const areLetters = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= LETTERS_PER_JOB && value.every(isLetter)

const isLetter = (value: Partial<Record<string, unknown>> | null): boolean =>
  typeof value?.id === 'string' &&
  value.id !== '' &&
  typeof value.to === 'string' &&
  value.to.length > 2 &&
  areTexts(value.values) &&
  (value.isTakenBack === undefined || typeof value.isTakenBack === 'boolean')

const areTexts = (values: unknown): boolean =>
  typeof values === 'object' &&
  values !== null &&
  !Array.isArray(values) &&
  Object.values(values).every((value) => typeof value === 'string')

/**
 * Mail to be sent, as its sender leaves it in R2 for the mailer. Up to 2,500 letters share subject, texts and
 * headers, so that a newsletter is rendered once and only the personal links are put in per person.
 */
export const MailJob = z.object({
  schemaVersion: z.literal(1),
  jobId: z.string(),
  purpose: z.enum(['transactional', 'newsletter']),
  locale: z.enum(['de', 'en']),
  // people type 200 characters; braces that might be placeholders come apart, which may double them
  subject: z.string().min(1).max(500),
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

/** Of a letter that its sender took back before it was handed over. */
export const LETTER_TAKEN_BACK = 'taken_back'

/** What stands where the address of a letter stood that was taken back: nobody's (RFC 2606). */
const NOBODY = 'nobody@invalid'

/** The job without these letters, which lose address and links; the same one if there are none to take back. */
export const withoutLetters = (job: MailJob, letterIds: ReadonlySet<string>): MailJob => {
  const isLeft = ({ id, isTakenBack }: Letter) => isTakenBack === true || !letterIds.has(id)
  if (job.letters.every(isLeft)) return job
  return {
    ...job,
    letters: job.letters.map((letter) => (isLeft(letter) ? letter : { id: letter.id, to: NOBODY, values: {}, isTakenBack: true })),
  }
}

export const mailJobKey = (jobId: string): string => `outgoing/${jobId}.json`
