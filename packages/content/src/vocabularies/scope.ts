import type { Vocabulary } from './vocabulary.ts'

/** How far an offer reaches. */
export const scope = {
  version: 1,
  label: { de: 'Reichweite', en: 'Reach' },
  terms: [
    { key: 'lokal', label: { de: 'Lokal (Stadtteil, Quartier, Einrichtung)', en: 'Local (neighbourhood, facility)' } },
    { key: 'kommunal', label: { de: 'Kommunal (ganze Gemeinde oder Stadt)', en: 'Municipal (whole town or city)' } },
    { key: 'landkreis', label: { de: 'Landkreis', en: 'District' } },
    { key: 'landesweit', label: { de: 'Landesweit', en: 'One federal state' } },
    { key: 'mehrere-laender', label: { de: 'Mehrere Länder', en: 'Several federal states' } },
    { key: 'bundesweit', label: { de: 'Bundesweit', en: 'Nationwide' } },
  ],
} as const satisfies Vocabulary
