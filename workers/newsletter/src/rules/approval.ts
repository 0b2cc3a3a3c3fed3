/** What is known of who wrote and who read a draft. */
export interface Reading {
  readonly version: number
  readonly editedBy: string | null
  readonly approvedBy: string | null
  readonly approvedVersion: number | null
}

/** Somebody other than who last changed it found exactly this version good. */
export const isApproved = ({ version, editedBy, approvedBy, approvedVersion }: Reading): boolean =>
  approvedBy !== null && approvedVersion === version && approvedBy !== editedBy

/** Nobody is their own second pair of eyes. */
export const mayApprove = ({ editedBy }: Pick<Reading, 'editedBy'>, personId: string): boolean => editedBy !== personId
