/** What a signed-in person may do. `newsletter_sender` is the separate right to send what a newsletter editor wrote. */
export const ROLES = ['regional_editor', 'head_office', 'newsletter_editor', 'newsletter_sender', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who is signed in, as the front door hands it on. `laender` holds ISO 3166-2 codes and matters only to regional editors. */
export interface Identity {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly laender: readonly string[]
}

export const hasRole = (identity: Identity | null, ...roles: readonly Role[]): boolean =>
  identity?.roles.some((role) => roles.includes(role)) ?? false
