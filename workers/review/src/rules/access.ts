import { hasRole, type Identity } from '@vorbild/kernel/identity'

/** Which Länder somebody's cases may come from; null means all of them. Cases across Länder (`DE`) are the head office's. */
export const visibleLaender = (identity: Identity): readonly string[] | null => {
  if (hasRole(identity, 'head_office')) return null
  return hasRole(identity, 'regional_editor') ? identity.laender : []
}

export const maySeeCase = (identity: Identity, land: string): boolean => visibleLaender(identity)?.includes(land) ?? true
