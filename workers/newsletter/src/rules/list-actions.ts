/** What the office does with the list as a whole, and what befell its circulars, as its history names it. */
export const LIST_ACTIONS = ['imported', 'invited', 'exported', 'in_doubt'] as const
export type ListAction = (typeof LIST_ACTIONS)[number]
