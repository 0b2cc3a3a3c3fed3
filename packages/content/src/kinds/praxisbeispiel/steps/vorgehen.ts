import type { Step } from '../../../kind.ts'
import { limits } from '../limits.ts'

export const vorgehen: Step = {
  key: 'vorgehen',
  title: { de: 'So gehen Sie vor', en: 'How you go about it' },
  intro: {
    de: 'Hier lernen andere von Ihnen, auch aus dem, was schwierig war.',
    en: 'This is where others learn from you, also from what was difficult.',
  },
  fields: [
    {
      key: 'procedure',
      type: 'longtext',
      required: true,
      maxLength: limits.procedure,
      label: { de: 'Hintergrund und Vorgehen', en: 'Background and procedure' },
      hint: {
        de: 'Was war der Anlass? Welche Schritte sind Sie gegangen, und wer war dabei?',
        en: 'What was the reason to start? Which steps did you take, and who was involved?',
      },
      examples: {
        good: {
          de: 'Eine Befragung im Quartier zeigte, dass viele Ältere sich allein nicht in den Park trauen. Wir haben zuerst mit dem Seniorenrat zehn Freiwillige gewonnen und geschult, dann zwei Treffs erprobt und sie nach einem Jahr auf alle Stadtteile ausgeweitet.',
          en: 'A survey in the neighbourhood showed that many older people do not dare to go to the park alone. With the senior citizens’ council we first won over and trained ten volunteers, then tried out two groups, and after a year extended them to all parts of town.',
        },
        weak: { de: 'Das Projekt wurde erfolgreich umgesetzt.', en: 'The project was carried out successfully.' },
      },
    },
    {
      key: 'participationMethods',
      type: 'longtext',
      required: false,
      maxLength: limits.participationMethods,
      label: { de: 'Methoden der Beteiligung', en: 'Methods of participation' },
      hint: {
        de: 'Wie entscheiden die Menschen mit, für die das Angebot da ist? Nennen Sie die Methoden beim Namen.',
        en: 'How do the people the offer is for have a say? Call the methods by their names.',
      },
      examples: {
        good: {
          de: 'Bei Stadtteilspaziergängen und in einer Zukunftswerkstatt haben Bewohnerinnen und Bewohner die Orte ausgewählt. Zweimal im Jahr bestimmen die Gruppen ihr Programm selbst.',
          en: 'Residents chose the places on neighbourhood walks and in a future workshop. Twice a year the groups decide on their programme themselves.',
        },
        weak: { de: 'Die Zielgruppe wird einbezogen.', en: 'The target group is involved.' },
      },
    },
    {
      key: 'lessonsLearned',
      type: 'longtext',
      required: false,
      maxLength: limits.lessonsLearned,
      label: { de: 'Was nicht geklappt hat', en: 'What did not work' },
      hint: {
        de: 'Was würden Sie heute anders machen? Gerade das hilft anderen am meisten.',
        en: 'What would you do differently today? This is what helps others most.',
      },
      examples: {
        good: {
          de: 'Aushänge brachten niemanden. Erst als Hausärztinnen und der Mittagstisch persönlich eingeladen haben, kamen die Menschen.',
          en: 'Notices brought nobody. People came only once family doctors and the lunch club invited them in person.',
        },
        weak: { de: 'Es gab anfangs Schwierigkeiten.', en: 'There were difficulties at first.' },
      },
    },
    {
      key: 'transferability',
      type: 'longtext',
      required: false,
      maxLength: limits.transferability,
      label: { de: 'Übertragbarkeit', en: 'Transferability' },
      hint: {
        de: 'Was braucht eine andere Kommune, damit es dort auch gelingt: Menschen, Geld, Räume, Partner?',
        en: 'What does another municipality need for it to work there too: people, money, rooms, partners?',
      },
      examples: {
        good: {
          de: 'Nötig sind eine halbe Stelle für die Koordination, etwa 2.000 Euro im Jahr für Schulungen und ein gut erreichbarer Platz mit Bänken und Toilette. In kleinen Gemeinden reicht ein Treff.',
          en: 'You need a half-time post for coordination, about 2,000 euros a year for training and an easily reached place with benches and a toilet. One group is enough in a small municipality.',
        },
        weak: { de: 'Das Konzept ist überall einsetzbar.', en: 'The concept can be used anywhere.' },
      },
    },
  ],
}
