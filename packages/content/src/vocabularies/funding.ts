import type { Vocabulary } from './vocabulary.ts'

/** Who pays for an offer. */
export const funding = {
  version: 1,
  label: { de: 'Finanzierung', en: 'Funding' },
  terms: [
    { key: 'gkv-buendnis-krankenkassen', label: { de: 'GKV-Bündnis / Krankenkassen', en: 'GKV-Bündnis / statutory health insurers' } },
    { key: 'kommune', label: { de: 'Kommune', en: 'Municipality' } },
    { key: 'land', label: { de: 'Land', en: 'Federal state' } },
    { key: 'bund', label: { de: 'Bund', en: 'Federal government' } },
    { key: 'eu', label: { de: 'EU', en: 'European Union' } },
    { key: 'stiftung', label: { de: 'Stiftung', en: 'Foundation' } },
    { key: 'spenden', label: { de: 'Spenden', en: 'Donations' } },
    { key: 'eigenmittel', label: { de: 'Eigenmittel', en: 'Own funds' } },
    { key: 'sonstige', label: { de: 'Sonstige', en: 'Other' } },
  ],
} as const satisfies Vocabulary
