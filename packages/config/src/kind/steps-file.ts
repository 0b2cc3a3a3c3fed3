/** One form page with the three fields every kind has. */
export const stepsFile = `import type { Step } from '../../kind.ts'
import { limits } from './limits.ts'

const inhalt: Step = {
  key: 'inhalt',
  title: { de: 'Inhalt', en: 'Content' },
  fields: [
    {
      key: 'title',
      type: 'text',
      required: true,
      maxLength: limits.title,
      label: { de: 'Titel', en: 'Title' },
      hint: { de: 'Ein Titel, der sagt, worum es geht, wird leichter gefunden.', en: 'A title that says what it is about is easier to find.' },
    },
    {
      key: 'summary',
      type: 'longtext',
      required: true,
      maxLength: limits.summary,
      label: { de: 'Kurzbeschreibung', en: 'Short description' },
      hint: { de: 'Das Wichtigste in drei bis fünf Sätzen.', en: 'What matters most, in three to five sentences.' },
    },
    {
      key: 'body',
      type: 'longtext',
      required: false,
      maxLength: limits.body,
      label: { de: 'Text', en: 'Text' },
      hint: { de: 'Alles Weitere, was andere wissen sollten.', en: 'Whatever else others should know.' },
    },
  ],
}

/** The form's pages in order, one topic each. */
export const steps: readonly Step[] = [inhalt]
`
