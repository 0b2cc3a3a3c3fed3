/**
 * Whom a mail that belongs to no issue is for: whoever gets the newsletter, has not said no to it, or is known at all. Whoever is not among
 * them any more does not get it either, should it still wait for its mail server.
 */
export const MEANT_FOR = ['subscribers', 'undecided', 'known'] as const
export type MeantFor = (typeof MEANT_FOR)[number]
