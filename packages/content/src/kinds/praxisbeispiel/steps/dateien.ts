import type { Step } from '../../../kind.ts'
import { limits } from '../limits.ts'

export const dateien: Step = {
  key: 'dateien',
  title: { de: 'Dokumente', en: 'Documents' },
  fields: [
    {
      key: 'documents',
      type: 'documents',
      required: false,
      max: limits.documents,
      label: { de: 'Dokumente zum Angebot', en: 'Documents about the offer' },
      hint: {
        de: 'Zum Beispiel Konzept, Bericht oder Faltblatt: bis zu fünf PDF-Dateien, jede höchstens 10 MB. Achten Sie darauf, dass keine privaten Daten darin stehen.',
        en: 'For example a concept, report or leaflet: up to five PDF files of at most 10 MB each. Take care that they hold no private data.',
      },
    },
  ],
}
