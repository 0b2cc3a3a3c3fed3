/** Names of the form's fields for one criterion. */
export const levelField = (criterion: string): string => `level.${criterion}`
export const commentField = (criterion: string): string => `comment.${criterion}`
/** Name of the form's field for a question about a field of the entry. */
export const questionField = (field: string): string => `question.${field}`
