import type { ExampleDocument } from '@vorbild/content/documents'

/** After this many months without a word from those responsible an example counts as not confirmed. */
const UNCONFIRMED_AFTER_MONTHS = 15

export const isUnconfirmed = (confirmedAt: string, now: number): boolean => {
  const due = new Date(confirmedAt)
  due.setUTCMonth(due.getUTCMonth() + UNCONFIRMED_AFTER_MONTHS)
  return due.getTime() <= now
}

/** The document as it may be shown: a contact nobody confirmed for long is not given out. */
export const shown = (document: ExampleDocument, now: number): ExampleDocument => {
  if (!isUnconfirmed(document.confirmedAt, now)) return document
  const { contactEmail: _hidden, ...content } = document.content
  return { ...document, content }
}
