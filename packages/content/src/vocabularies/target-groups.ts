import type { Vocabulary } from './vocabulary.ts'

/** Whom an offer is for. */
export const targetGroups = {
  version: 1,
  label: { de: 'Zielgruppe', en: 'Target group' },
  terms: [
    { key: 'kinder', label: { de: 'Kinder', en: 'Children' } },
    { key: 'jugendliche-und-junge-erwachsene', label: { de: 'Jugendliche und junge Erwachsene', en: 'Adolescents and young adults' } },
    { key: 'familien-und-eltern', label: { de: 'Familien und Eltern', en: 'Families and parents' } },
    { key: 'alleinerziehende', label: { de: 'Alleinerziehende', en: 'Single parents' } },
    { key: 'frauen', label: { de: 'Frauen', en: 'Women' } },
    { key: 'maenner', label: { de: 'Männer', en: 'Men' } },
    { key: 'aeltere-menschen', label: { de: 'Ältere Menschen', en: 'Older people' } },
    { key: 'erwerbslose-menschen', label: { de: 'Erwerbslose Menschen', en: 'Unemployed people' } },
    { key: 'menschen-mit-geringem-einkommen', label: { de: 'Menschen mit geringem Einkommen', en: 'People with a low income' } },
    {
      key: 'menschen-mit-geringer-schulbildung',
      label: { de: 'Menschen mit geringer Schulbildung', en: 'People with little formal education' },
    },
    {
      key: 'menschen-mit-migrations-oder-fluchtgeschichte',
      label: { de: 'Menschen mit Migrations- oder Fluchtgeschichte', en: 'Migrants and refugees' },
    },
    { key: 'wohnungslose-menschen', label: { de: 'Wohnungslose Menschen', en: 'Homeless people' } },
    { key: 'menschen-in-haft-oder-nach-haft', label: { de: 'Menschen in Haft oder nach Haft', en: 'People in or after prison' } },
    {
      key: 'menschen-mit-chronischer-erkrankung-behinderung-oder-pflegebedarf',
      label: {
        de: 'Menschen mit chronischer Erkrankung, Behinderung oder Pflegebedarf',
        en: 'People with a chronic illness, disability or care needs',
      },
    },
    { key: 'pflegende-angehoerige', label: { de: 'Pflegende Angehörige', en: 'Family carers' } },
    { key: 'menschen-mit-psychischer-belastung', label: { de: 'Menschen mit psychischer Belastung', en: 'People under mental strain' } },
    { key: 'lsbtiq-personen', label: { de: 'LSBTIQ*-Personen', en: 'LGBTIQ* people' } },
    {
      key: 'bewohnerinnen-und-bewohner-benachteiligter-stadtteile',
      label: { de: 'Bewohnerinnen und Bewohner benachteiligter Stadtteile', en: 'Residents of disadvantaged neighbourhoods' },
    },
    {
      key: 'fachkraefte-und-multiplikationspersonen',
      label: { de: 'Fachkräfte und Multiplikationspersonen', en: 'Professionals and multipliers' },
    },
  ],
} as const satisfies Vocabulary
