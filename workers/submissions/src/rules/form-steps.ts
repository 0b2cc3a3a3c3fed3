import type { Kind, Step } from '@vorbild/content/kind'

/** The pages after the kind's own: who hands it in, and the check of all answers. */
export const CONTACT_STEP = 'kontakt'
export const CHECK_STEP = 'pruefen'

/** Every page of the form in order, by the last part of its address. */
export const pagesOf = (kind: Kind): readonly string[] => [...kind.steps.map(({ key }) => key), CONTACT_STEP, CHECK_STEP]

export const stepOf = (kind: Kind, key: string): Step | null => kind.steps.find((step) => step.key === key) ?? null

export const pageAfter = (kind: Kind, key: string): string => pagesOf(kind)[pagesOf(kind).indexOf(key) + 1] ?? CHECK_STEP
export const pageBefore = (kind: Kind, key: string): string | null => pagesOf(kind)[pagesOf(kind).indexOf(key) - 1] ?? null

/** The page on which a field is asked. */
export const stepOfField = (kind: Kind, field: string): string =>
  kind.steps.find((step) => step.fields.some(({ key }) => key === field))?.key ?? CONTACT_STEP
