import type { Step } from '../../../kind.ts'

export const ort: Step = {
  key: 'ort',
  title: { de: 'Wo findet es statt?', en: 'Where does it take place?' },
  fields: [
    {
      key: 'scope',
      type: 'choice',
      vocabulary: 'scope',
      required: true,
      label: { de: 'Reichweite', en: 'Reach' },
      hint: { de: 'Wie weit reicht Ihr Angebot?', en: 'How far does your offer reach?' },
    },
    {
      key: 'place',
      type: 'place',
      required: false,
      label: { de: 'Ort', en: 'Place' },
      hint: {
        de: 'Schreiben Sie den Namen der Stadt, der Gemeinde oder des Landkreises. Bei landesweiten und bundesweiten Angeboten darf das Feld leer bleiben.',
        en: 'Write the name of the town, municipality or district. For offers of a whole federal state or nationwide you may leave this empty.',
      },
      examples: {
        good: { de: 'Esslingen am Neckar', en: 'Esslingen am Neckar' },
        weak: { de: 'Region Süd', en: 'Southern region' },
      },
    },
    {
      key: 'land',
      type: 'choice',
      vocabulary: 'land',
      required: false,
      label: { de: 'Land', en: 'Federal state' },
      hint: {
        de: 'Nötig, wenn wir den Ort nicht kennen, wenn es seinen Namen mehrmals gibt oder wenn das Angebot landesweit ist.',
        en: 'Needed if we do not know the place, if several places have its name, or if the offer covers a whole federal state.',
      },
    },
  ],
}
