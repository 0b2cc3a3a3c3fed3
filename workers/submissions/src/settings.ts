import { bounded } from '@vorbild/kernel/bounded'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long things are kept and awaited, in milliseconds. */
export const KEEP_DRAFT_MS = 60 * DAY_MS
export const KEEP_UNCONFIRMED_MS = 7 * DAY_MS
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

/** How long it is known who sent what was not taken, or never answered a question, in milliseconds from that day on. */
export const contactKeptMs = ({ CONTACT_DAYS }: { readonly CONTACT_DAYS?: string }): number =>
  Math.floor(bounded(CONTACT_DAYS, 365, 30, 3_650)) * DAY_MS
