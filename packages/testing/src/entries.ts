import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import type { Locale } from '@vorbild/kernel/locale'

/** What somebody hands in, and what is asked and answered about it; one story in each language. */
export interface Story {
  readonly entry: typeof sampleEntry
  readonly submitter: { readonly name: string; readonly email: string }
  readonly documentTitle: string
  /** Finds the entry among all others. */
  readonly search: string
  /** Asked back about what did not work, and answered there. */
  readonly question: string
  readonly answer: string
  readonly comment: string
  readonly note: string
  readonly intro: string
}

const german: Story = {
  entry: sampleEntry,
  submitter: { name: 'Samira Kaya', email: 'samira.kaya@erlangen.example' },
  documentTitle: 'Rezeptheft in vier Sprachen',
  search: 'Kochtreffs',
  question: 'Wie viele Familien kommen heute regelmäßig?',
  answer: `${sampleEntry.lessonsLearned}\n\nHeute kommen jede Woche etwa zwölf Familien.`,
  comment: 'Die Gruppe entscheidet über die Gerichte und leitet den Treff.',
  note: 'Schöner Eintrag. Nur die Zahl der Familien fehlt noch.',
  intro: 'Guten Tag,\n\nin dieser Ausgabe wird **gekocht**: in Erlangen, jede Woche, ohne Anmeldung.',
}

const english: Story = {
  entry: {
    ...sampleEntry,
    title: 'Walking circle at the old canal',
    summary:
      'Twice a week older people who live alone meet at the old canal and walk for an hour at the pace of the slowest. ' +
      'The circle is free of charge. Trained neighbours lead it, and coffee afterwards belongs to it.',
    image: { alt: 'Six older people with walking sticks follow a towpath under trees.', credit: 'City of Erlangen' },
    procedure:
      'Home helpers told the health department that many clients had not left the house for weeks. We asked where they would like to go, ' +
      'and they chose the canal. Four neighbours were trained in fall prevention.',
    participationMethods: 'The group agrees on the route every week and chooses its leaders once a year.',
    lessonsLearned: 'Posters brought nobody. People came once the home helpers walked with them the first time.',
    transferability: 'You need four trained volunteers, a level path with benches, and about 800 euros a year.',
    targetGroups: ['aeltere-menschen'],
    ageGroups: ['66-79', 'ab-80'],
    topics: ['bewegung-und-mobilitaet', 'sturz-und-unfallpraevention'],
    settings: ['oeffentlicher-raum-freiraum'],
    keywords: ['towpath', 'volunteers'],
    start: '2023-04',
    website: 'https://www.erlangen.example/walking',
  },
  submitter: { name: 'Peter Quinn', email: 'peter.quinn@erlangen.example' },
  documentTitle: 'Handbook for volunteers',
  search: 'towpath',
  question: 'How many people walk with you today?',
  answer:
    'Posters brought nobody. People came once the home helpers walked with them the first time.\n\nToday about fifteen people walk each time.',
  comment: 'The group chooses its own leaders.',
  note: 'Clear and honest. Only the number of people is missing.',
  intro: 'Hello,\n\nthis issue goes for a **walk** along the canal.',
}

export const stories: Readonly<Record<Locale, Story>> = { de: german, en: english }
