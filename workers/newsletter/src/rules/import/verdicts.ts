export const IMPORT_KINDS = ['consented', 'asked'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** `reading` until all rows are stored; `preview` until somebody decides; `stopping` until those who wait are left out. */
export const IMPORT_STATES = ['reading', 'preview', 'running', 'stopping', 'done'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Why a row is left out. */
export const LEFT_OUT = [
  'no_email',
  'bad_email',
  'bad_date',
  'date_ahead',
  'date_too_old',
  'unknown_choice',
  'no_proof',
  'duplicate',
  'subscribed',
  'waiting',
  'suppressed',
  'stopped',
] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** What is to become of a row, or became of it. */
export const VERDICTS = ['ready', 'done', ...LEFT_OUT] as const
export type Verdict = (typeof VERDICTS)[number]

export type VerdictCounts = Readonly<Partial<Record<Verdict, number>>>
