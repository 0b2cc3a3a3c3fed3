/** Pages a German public body must or should have, on every page's footer. */
export const LEGAL_PAGES = ['impressum', 'datenschutz', 'barrierefreiheit', 'leichte-sprache', 'kontakt', 'lizenz'] as const
export type LegalPageKey = (typeof LEGAL_PAGES)[number]
