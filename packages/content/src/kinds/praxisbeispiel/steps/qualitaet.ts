import type { Step } from '../../../kind.ts'

export const qualitaet: Step = {
  key: 'qualitaet',
  title: { de: 'Ihre eigene Einschätzung', en: 'Your own view' },
  intro: {
    de: 'Niemand erfüllt alles. Ihre Einschätzung wird nicht veröffentlicht, nur die Redaktion sieht sie. Sie hilft, miteinander ins Gespräch zu kommen.',
    en: 'Nobody meets everything. Your view is not published; only the editors see it. It helps to start a conversation.',
  },
  fields: [
    {
      key: 'selfRating',
      type: 'self-rating',
      required: false,
      label: { de: 'Wo stehen Sie bei den zwölf Kriterien?', en: 'Where do you stand on the twelve criteria?' },
      hint: {
        de: 'Wählen Sie je Kriterium die Stufe, die heute am besten passt. Lassen Sie aus, was Sie nicht beurteilen können.',
        en: 'For each criterion choose the level that fits best today. Leave out what you cannot judge.',
      },
    },
  ],
}
