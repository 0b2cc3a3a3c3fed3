import type { Field, Kind } from '@vorbild/content/kind'

/** Fields that can be asked about: consents are given or not. */
export const askableFields = (kind: Kind | null): readonly Field[] =>
  kind?.steps.flatMap((page) => page.fields).filter((field) => field.type !== 'consent') ?? []
