import type { Vocabulary } from './vocabulary.ts'

/** Age in years. */
export const ageGroups = {
  version: 1,
  label: { de: 'Altersgruppe', en: 'Age group' },
  terms: [
    { key: 'unter-1', label: { de: 'unter 1', en: 'under 1' } },
    { key: '1-3', label: { de: '1-3', en: '1-3' } },
    { key: '4-5', label: { de: '4-5', en: '4-5' } },
    { key: '6-10', label: { de: '6-10', en: '6-10' } },
    { key: '11-14', label: { de: '11-14', en: '11-14' } },
    { key: '15-17', label: { de: '15-17', en: '15-17' } },
    { key: '18-29', label: { de: '18-29', en: '18-29' } },
    { key: '30-49', label: { de: '30-49', en: '30-49' } },
    { key: '50-65', label: { de: '50-65', en: '50-65' } },
    { key: '66-79', label: { de: '66-79', en: '66-79' } },
    { key: 'ab-80', label: { de: 'ab 80', en: '80 and over' } },
    { key: 'altersgruppenuebergreifend', label: { de: 'altersgruppenübergreifend', en: 'all ages' } },
  ],
} as const satisfies Vocabulary
