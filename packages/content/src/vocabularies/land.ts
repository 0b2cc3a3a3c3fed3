import type { Term, Vocabulary } from './vocabulary.ts'

interface LandTerm extends Term {
  /** First two digits of every municipality key (AGS) of this Land. */
  readonly agsPrefix: string
}

/** What stands in place of a Land when an offer belongs to the whole country. */
export const NATIONWIDE = 'DE'

/** The sixteen Länder by their ISO 3166-2 codes. Nationwide is a reach, not a Land: labelled, never offered. */
export const land = {
  version: 1,
  label: { de: 'Land', en: 'Federal state' },
  terms: [
    { key: 'DE-BW', agsPrefix: '08', label: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' } },
    { key: 'DE-BY', agsPrefix: '09', label: { de: 'Bayern', en: 'Bavaria' } },
    { key: 'DE-BE', agsPrefix: '11', label: { de: 'Berlin', en: 'Berlin' } },
    { key: 'DE-BB', agsPrefix: '12', label: { de: 'Brandenburg', en: 'Brandenburg' } },
    { key: 'DE-HB', agsPrefix: '04', label: { de: 'Bremen', en: 'Bremen' } },
    { key: 'DE-HH', agsPrefix: '02', label: { de: 'Hamburg', en: 'Hamburg' } },
    { key: 'DE-HE', agsPrefix: '06', label: { de: 'Hessen', en: 'Hesse' } },
    { key: 'DE-MV', agsPrefix: '13', label: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' } },
    { key: 'DE-NI', agsPrefix: '03', label: { de: 'Niedersachsen', en: 'Lower Saxony' } },
    { key: 'DE-NW', agsPrefix: '05', label: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' } },
    { key: 'DE-RP', agsPrefix: '07', label: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' } },
    { key: 'DE-SL', agsPrefix: '10', label: { de: 'Saarland', en: 'Saarland' } },
    { key: 'DE-SN', agsPrefix: '14', label: { de: 'Sachsen', en: 'Saxony' } },
    { key: 'DE-ST', agsPrefix: '15', label: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' } },
    { key: 'DE-SH', agsPrefix: '01', label: { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' } },
    { key: 'DE-TH', agsPrefix: '16', label: { de: 'Thüringen', en: 'Thuringia' } },
  ],
  unlisted: [{ key: NATIONWIDE, label: { de: 'Länderübergreifend', en: 'More than one federal state' } }],
} as const satisfies Vocabulary<LandTerm>

/** The Land a municipality key (AGS) belongs to, or null if its prefix is none of the sixteen. */
export const landOfAgs = (ags: string): string | null => land.terms.find((term) => ags.startsWith(term.agsPrefix))?.key ?? null
