import type { Step } from '../../../kind.ts'

export const zielgruppen: Step = {
  key: 'zielgruppen',
  title: { de: 'Für wen ist Ihr Angebot?', en: 'Whom is your offer for?' },
  fields: [
    {
      key: 'targetGroups',
      type: 'choices',
      vocabulary: 'targetGroups',
      required: true,
      label: { de: 'Zielgruppen', en: 'Target groups' },
      hint: {
        de: 'Wählen Sie nur die Gruppen, die Sie gezielt ansprechen. Wenige treffende Angaben helfen beim Finden mehr als viele.',
        en: 'Choose only the groups you address on purpose. A few fitting answers help people find you better than many.',
      },
    },
    {
      key: 'ageGroups',
      type: 'choices',
      vocabulary: 'ageGroups',
      required: false,
      label: { de: 'Altersgruppen', en: 'Age groups' },
      hint: { de: 'Alter in Jahren. Mehrere Angaben sind möglich.', en: 'Age in years. You can choose more than one.' },
    },
  ],
}
