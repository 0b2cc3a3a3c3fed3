import type { Step } from '../../../kind.ts'

export const zeit: Step = {
  key: 'zeit',
  title: { de: 'Seit wann und wie lange?', en: 'Since when and how long?' },
  fields: [
    {
      key: 'start',
      type: 'month',
      required: true,
      label: { de: 'Beginn', en: 'Start' },
      hint: {
        de: 'Monat und Jahr, zum Beispiel 05/2024. Das Jahr allein genügt auch. Wenn Sie es nicht wissen, schreiben Sie „unbekannt“.',
        en: 'Month and year, for example 05/2024. The year alone is enough too. If you do not know it, write “unknown”.',
      },
      examples: { good: { de: '05/2024', en: '05/2024' }, weak: { de: 'Frühjahr', en: 'spring' } },
    },
    {
      key: 'end',
      type: 'month',
      required: false,
      label: { de: 'Ende', en: 'End' },
      hint: {
        de: 'Lassen Sie das Feld leer, wenn das Angebot weiterläuft. Wenn es beendet ist, Sie aber nicht wissen, seit wann, schreiben Sie „unbekannt“.',
        en: 'Leave this empty if the offer goes on. If it has ended but you do not know when, write “unknown”.',
      },
      examples: { good: { de: '12/2027', en: '12/2027' }, weak: { de: 'Abschluss: September', en: 'closing: September' } },
    },
  ],
}
