/** Which worker answers which address: the first prefix that fits, `*` being any segment. Whatever fits none is answered here. */
export const doors = [
  ['/api/v1/submissions', 'SUBMISSIONS'],
  ['/einreichen', 'SUBMISSIONS'],
  ['/einreichungen', 'SUBMISSIONS'],
  ['/redaktion/newsletter', 'NEWSLETTER'],
  ['/newsletter', 'NEWSLETTER'],
  ['/redaktion/suche', 'SEARCH'],
  ['/redaktion/kontakte', 'SUBMISSIONS'],
  ['/redaktion', 'REVIEW'],
  ['/api/v1', 'SEARCH'],
  ['/beispiele.atom', 'SEARCH'],
  ['/beispiele.csv', 'SEARCH'],
  ['/beispiele.json', 'SEARCH'],
  ['/feed.atom', 'SEARCH'],
  ['/beispiele/*/kontakt', 'SUBMISSIONS'],
  ['/beispiele/*/uebernahme', 'SUBMISSIONS'],
  ['/beispiele', 'SEARCH'],
  ['/rueckmeldungen', 'MAILER'],
  ['/postfach.json', 'MAILER'],
  ['/postfach', 'MAILER'],
] as const

export type Door = (typeof doors)[number][1]

/** A prefix fits whole path segments only: `/newsletterei` is not the newsletter's. */
export const doorOf = (pathname: string): Door | null =>
  doors.find(([prefix]) => isUnder(prefix.split('/'), pathname.split('/')))?.[1] ?? null

const isUnder = (prefix: readonly string[], asked: readonly string[]): boolean =>
  prefix.every((segment, at) => segment === asked[at] || (segment === '*' && Boolean(asked[at])))
