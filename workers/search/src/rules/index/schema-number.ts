/** Raised whenever index rows are written in another way; an index with a lower number is made anew from R2. */
export const INDEX_SCHEMA = 6
