import type { Step } from '../../../kind.ts'

export const themen: Step = {
  key: 'themen',
  title: { de: 'Themen und Lebenswelten', en: 'Topics and settings' },
  fields: [
    {
      key: 'topics',
      type: 'choices',
      vocabulary: 'topics',
      required: true,
      label: { de: 'Themen', en: 'Topics' },
      hint: { de: 'Worum geht es vor allem? Ein bis vier Themen sind gut.', en: 'What is it mainly about? One to four topics are good.' },
    },
    {
      key: 'settings',
      type: 'choices',
      vocabulary: 'settings',
      required: true,
      label: { de: 'Lebenswelten', en: 'Settings' },
      hint: {
        de: 'An welchen Orten erreichen Sie die Menschen, und welche Orte verändern Sie?',
        en: 'In which places do you reach people, and which places do you change?',
      },
    },
    {
      key: 'keywords',
      type: 'keywords',
      required: false,
      label: { de: 'Schlagwörter', en: 'Keywords' },
      hint: {
        de: 'Weitere Wörter, mit denen jemand nach Ihrem Angebot suchen würde, höchstens zwölf.',
        en: 'More words somebody would use to look for your offer, twelve at most.',
      },
      examples: {
        good: { de: 'Gleichgewicht, Ehrenamt, Park', en: 'balance, volunteering, park' },
        weak: { de: 'Gesundheit, Projekt, gut', en: 'health, project, good' },
      },
    },
  ],
}
