/** The page of a list that an address asks for, from 1; the first where it asks for nothing sensible. */
export const pageNumber = (typed: string | undefined): number => (/^[1-9]\d{0,5}$/.test(typed ?? '') ? Number(typed) : 1)
