/** What the office does with the list as a whole, as its history names it. */
export const LIST_ACTIONS = ['imported', 'invited', 'exported'] as const
export type ListAction = (typeof LIST_ACTIONS)[number]
