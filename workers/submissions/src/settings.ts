import { bounded } from '@vorbild/kernel/bounded'

export const DAY_MS = 24 * 60 * 60 * 1000

/** As long as a mail may still come back; then what a reader typed is forgotten. */
export const KEEP_READER_MAIL_MS = 7 * DAY_MS
/** Until then the office has looked at an entry. */
export const REVIEW_WITHIN_MS = 14 * DAY_MS
export const ANSWER_WITHIN_MS = 28 * DAY_MS

const MEGABYTE = 1024 * 1024
export const MAX_FILE_BYTES = 10 * MEGABYTE
/** A form is held in memory while it is read, so several large files are sent one after the other. */
export const MAX_UPLOAD_BYTES = 40 * MEGABYTE
export const MAX_FORM_BYTES = MEGABYTE

/** Numbers below belong to the records every instance starts with. */
export const FIRST_NUMBER = 101

/** For how many days things are kept, as the privacy page promises. */
export interface Kept {
  /** A draft after its last change. */
  readonly draftDays: number
  /** An entry whose sender has not confirmed the address. */
  readonly unconfirmedDays: number
  /** Who sent what was not taken, or never answered a question, from that day on. */
  readonly contactDays: number
}

export const keptBy = (env: {
  readonly DRAFT_DAYS?: string
  readonly UNCONFIRMED_DAYS?: string
  readonly CONTACT_DAYS?: string
}): Kept => ({
  draftDays: Math.floor(bounded(env.DRAFT_DAYS, 60, 7, 730)),
  unconfirmedDays: Math.floor(bounded(env.UNCONFIRMED_DAYS, 7, 2, 60)),
  contactDays: Math.floor(bounded(env.CONTACT_DAYS, 365, 30, 3_650)),
})
