/** Names of the form's fields for one criterion. */
export const levelField = (criterion: string): string => `level.${criterion}`
export const commentField = (criterion: string): string => `comment.${criterion}`
/** Name of the form's field for a question about a field of the entry. */
export const questionField = (field: string): string => `question.${field}`

export const isRatingField = (name: string): boolean => name.startsWith('level.') || name.startsWith('comment.')
/** Texts that go to the submitter with a question or a refusal. */
export const isDecisionField = (name: string): boolean => name === 'reason' || name === 'message' || name.startsWith('question.')
