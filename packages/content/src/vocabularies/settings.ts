import type { Vocabulary } from './vocabulary.ts'

/** Where people live, learn, work and meet: the Lebenswelten of the settings approach. */
export const settings = {
  version: 1,
  label: { de: 'Lebenswelt', en: 'Setting' },
  terms: [
    { key: 'kindertageseinrichtung', label: { de: 'Kindertageseinrichtung', en: 'Day-care centre for children' } },
    { key: 'schule', label: { de: 'Schule', en: 'School' } },
    { key: 'berufliche-schule', label: { de: 'Berufliche Schule', en: 'Vocational school' } },
    { key: 'hochschule', label: { de: 'Hochschule', en: 'University' } },
    { key: 'betrieb-arbeitsplatz', label: { de: 'Betrieb / Arbeitsplatz', en: 'Company / workplace' } },
    { key: 'jobcenter-beschaeftigungstraeger', label: { de: 'Jobcenter / Beschäftigungsträger', en: 'Job centre / employment provider' } },
    { key: 'stadtteil-quartier', label: { de: 'Stadtteil / Quartier', en: 'Neighbourhood / district' } },
    { key: 'kommune', label: { de: 'Kommune', en: 'Municipality' } },
    { key: 'laendlicher-raum', label: { de: 'Ländlicher Raum', en: 'Rural area' } },
    { key: 'familie-zuhause', label: { de: 'Familie / Zuhause', en: 'Family / home' } },
    { key: 'familien-begegnungszentrum', label: { de: 'Familien- / Begegnungszentrum', en: 'Family centre / community centre' } },
    { key: 'verein-sportstaette', label: { de: 'Verein / Sportstätte', en: 'Club / sports facility' } },
    { key: 'oeffentlicher-raum-freiraum', label: { de: 'Öffentlicher Raum / Freiraum', en: 'Public space / open space' } },
    {
      key: 'einrichtung-der-altenhilfe-pflege',
      label: { de: 'Einrichtung der Altenhilfe / Pflege', en: 'Facility for older people / care facility' },
    },
    { key: 'einrichtung-der-gesundheitsversorgung', label: { de: 'Einrichtung der Gesundheitsversorgung', en: 'Health-care facility' } },
    { key: 'einrichtung-der-wohnungslosenhilfe', label: { de: 'Einrichtung der Wohnungslosenhilfe', en: 'Facility for homeless people' } },
    { key: 'gemeinschaftsunterkunft', label: { de: 'Gemeinschaftsunterkunft', en: 'Shared accommodation for refugees' } },
    { key: 'justizvollzugsanstalt', label: { de: 'Justizvollzugsanstalt', en: 'Prison' } },
    { key: 'digitaler-raum', label: { de: 'Digitaler Raum', en: 'Digital space' } },
  ],
} as const satisfies Vocabulary
