import type { Vocabulary } from './vocabulary.ts'

/** What an offer is about. */
export const topics = {
  version: 1,
  label: { de: 'Thema', en: 'Topic' },
  terms: [
    { key: 'bewegung-und-mobilitaet', label: { de: 'Bewegung und Mobilität', en: 'Physical activity and mobility' } },
    { key: 'ernaehrung', label: { de: 'Ernährung', en: 'Nutrition' } },
    {
      key: 'psychische-gesundheit-und-stressbewaeltigung',
      label: { de: 'Psychische Gesundheit und Stressbewältigung', en: 'Mental health and coping with stress' },
    },
    { key: 'suchtpraevention', label: { de: 'Suchtprävention', en: 'Addiction prevention' } },
    { key: 'gewaltpraevention', label: { de: 'Gewaltprävention', en: 'Violence prevention' } },
    {
      key: 'fruehe-hilfen-schwangerschaft-und-geburt',
      label: { de: 'Frühe Hilfen, Schwangerschaft und Geburt', en: 'Early childhood support, pregnancy and birth' },
    },
    { key: 'elternschaft-und-erziehung', label: { de: 'Elternschaft und Erziehung', en: 'Parenthood and parenting' } },
    { key: 'lebenskompetenzen', label: { de: 'Lebenskompetenzen', en: 'Life skills' } },
    { key: 'sexuelle-gesundheit', label: { de: 'Sexuelle Gesundheit', en: 'Sexual health' } },
    {
      key: 'impfen-und-infektionsschutz',
      label: { de: 'Impfen und Infektionsschutz', en: 'Vaccination and protection against infection' },
    },
    { key: 'mundgesundheit', label: { de: 'Mundgesundheit', en: 'Oral health' } },
    { key: 'sturz-und-unfallpraevention', label: { de: 'Sturz- und Unfallprävention', en: 'Prevention of falls and accidents' } },
    { key: 'demenz', label: { de: 'Demenz', en: 'Dementia' } },
    { key: 'pflege', label: { de: 'Pflege', en: 'Care' } },
    { key: 'soziale-teilhabe-und-einsamkeit', label: { de: 'Soziale Teilhabe und Einsamkeit', en: 'Social participation and loneliness' } },
    { key: 'gesundheitskompetenz', label: { de: 'Gesundheitskompetenz', en: 'Health literacy' } },
    { key: 'zugang-zur-gesundheitlichen-versorgung', label: { de: 'Zugang zur gesundheitlichen Versorgung', en: 'Access to health care' } },
    { key: 'wohnen-und-wohnumfeld', label: { de: 'Wohnen und Wohnumfeld', en: 'Housing and living environment' } },
    {
      key: 'stadtteilarbeit-und-beteiligung',
      label: { de: 'Stadtteilarbeit und Beteiligung', en: 'Neighbourhood work and participation' },
    },
    {
      key: 'kommunale-strategie-und-praeventionskette',
      label: { de: 'Kommunale Strategie und Präventionskette', en: 'Municipal strategy and prevention chain' },
    },
    { key: 'arbeit-und-gesundheit', label: { de: 'Arbeit und Gesundheit', en: 'Work and health' } },
    { key: 'digitale-teilhabe', label: { de: 'Digitale Teilhabe', en: 'Digital participation' } },
    { key: 'klima-und-gesundheit', label: { de: 'Klima und Gesundheit', en: 'Climate and health' } },
  ],
} as const satisfies Vocabulary
