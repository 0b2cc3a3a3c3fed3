import type { Term, Vocabulary } from './vocabulary.ts'

interface SizeTerm extends Term {
  /** Smallest population that counts into this class. */
  readonly from: number
}

/** Size of municipality by population, smallest first: the classes of the BBSR, its cities split at half a million. */
export const municipalitySize = {
  version: 1,
  label: { de: 'Größe der Kommune', en: 'Size of municipality' },
  terms: [
    { key: 'landgemeinde', from: 0, label: { de: 'Landgemeinde (unter 5.000)', en: 'Rural municipality (under 5,000)' } },
    { key: 'kleinstadt', from: 5_000, label: { de: 'Kleinstadt (5.000 bis 19.999)', en: 'Small town (5,000 to 19,999)' } },
    { key: 'mittelstadt', from: 20_000, label: { de: 'Mittelstadt (20.000 bis 99.999)', en: 'Medium-sized town (20,000 to 99,999)' } },
    { key: 'grossstadt', from: 100_000, label: { de: 'Großstadt (100.000 bis 499.999)', en: 'City (100,000 to 499,999)' } },
    { key: 'metropole', from: 500_000, label: { de: 'Metropole (ab 500.000)', en: 'Large city (500,000 and over)' } },
  ],
} as const satisfies Vocabulary<SizeTerm>

/** Class of a municipality with this many inhabitants. */
export const municipalitySizeOf = (population: number): string =>
  municipalitySize.terms.findLast((term) => population >= term.from)?.key ?? municipalitySize.terms[0].key
