import type { Localized } from '@vorbild/kernel/locale'

/** One implementation level; its place in the list, counted from 1, is its number. */
export interface Level {
  readonly label: Localized
  /** Where several levels form a stage, its name. */
  readonly stage?: Localized
}

export const neutralLevels: readonly Level[] = [
  { label: { de: 'Begonnen', en: 'Begun' } },
  { label: { de: 'Geplant', en: 'Planned' } },
  { label: { de: 'Umgesetzt', en: 'Put into practice' } },
  { label: { de: 'Verankert', en: 'Firmly established' } },
]

const none: Localized = { de: 'Keine Partizipation', en: 'No participation' }
const before: Localized = { de: 'Vorstufe der Partizipation', en: 'Before participation' }
const real: Localized = { de: 'Partizipation', en: 'Participation' }
const beyond: Localized = { de: 'Über Partizipation hinaus', en: 'Beyond participation' }

/** Ladder of participation after Wright, Block and von Unger. */
export const participationLadder: readonly Level[] = [
  { stage: none, label: { de: 'Instrumentalisierung', en: 'Instrumentalisation' } },
  { stage: none, label: { de: 'Anweisung', en: 'Instruction' } },
  { stage: before, label: { de: 'Information', en: 'Information' } },
  { stage: before, label: { de: 'Anhörung', en: 'Consultation' } },
  { stage: before, label: { de: 'Einbeziehung', en: 'Inclusion' } },
  { stage: real, label: { de: 'Mitbestimmung', en: 'Shared decision-making' } },
  { stage: real, label: { de: 'Teilweise Entscheidungskompetenz', en: 'Partial authority to decide' } },
  { stage: real, label: { de: 'Entscheidungsmacht', en: 'Full authority to decide' } },
  { stage: beyond, label: { de: 'Selbstorganisation', en: 'Self-organisation' } },
]
