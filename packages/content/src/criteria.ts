import type { Locale, Localized } from '@vorbild/kernel/locale'
import { type Level, neutralLevels, participationLadder } from './criteria/levels.ts'

export interface Criterion {
  readonly key: string
  readonly label: Localized
  readonly definition: Localized
  /** Other German names under which people look for it. */
  readonly aliases: readonly string[]
  /** Implementation levels 1..n; their number differs between criteria on purpose. */
  readonly levels: readonly Level[]
}

/** The twelve Good Practice criteria in the order of 2021. */
export const criteria = [
  {
    key: 'zielgruppenbezug',
    label: { de: 'Zielgruppenbezug', en: 'Target-group orientation' },
    definition: {
      de: 'Das Angebot benennt genau, wen es erreichen will, und richtet sich nach dem Alltag und dem Bedarf dieser Menschen.',
      en: 'The offer names exactly whom it wants to reach and follows the everyday life and needs of these people.',
    },
    aliases: ['Zielgruppe'],
    levels: neutralLevels,
  },
  {
    key: 'konzeption',
    label: { de: 'Konzeption', en: 'Concept' },
    definition: {
      de: 'Ziele, Zielgruppe und Vorgehen sind aufgeschrieben und passen zueinander. Gesundheitliche Chancengleichheit ist erkennbar ein Ziel.',
      en: 'Aims, target group and approach are written down and fit together. Health equity is visibly one of the aims.',
    },
    aliases: ['Selbstverständnis'],
    levels: neutralLevels,
  },
  {
    key: 'setting-ansatz',
    label: { de: 'Setting-Ansatz', en: 'Settings approach' },
    definition: {
      de: 'Das Angebot verändert nicht nur das Verhalten Einzelner, sondern auch den Ort, an dem sie leben, lernen oder arbeiten.',
      en: 'The offer changes not only how individuals behave but also the place where they live, learn or work.',
    },
    aliases: ['Settingansatz', 'Lebenswelt-Ansatz'],
    levels: neutralLevels,
  },
  {
    key: 'empowerment',
    label: { de: 'Empowerment', en: 'Empowerment' },
    definition: {
      de: 'Menschen entdecken eigene Stärken und gewinnen Wissen und Zutrauen, um ihr Leben selbst zu gestalten.',
      en: 'People discover their own strengths and gain the knowledge and confidence to shape their lives themselves.',
    },
    aliases: ['Befähigung'],
    levels: neutralLevels,
  },
  {
    key: 'partizipation',
    label: { de: 'Partizipation', en: 'Participation' },
    definition: {
      de: 'Die Menschen, um die es geht, entscheiden mit: bei Bedarf, Planung, Umsetzung und Bewertung.',
      en: 'The people concerned have a say in decisions: on needs, planning, delivery and review.',
    },
    aliases: ['Beteiligung'],
    levels: participationLadder,
  },
  {
    key: 'niedrigschwellige-arbeitsweise',
    label: { de: 'Niedrigschwellige Arbeitsweise', en: 'Low-threshold approach' },
    definition: {
      de: 'Hürden wie Kosten, Wege, Anmeldung, Sprache oder Scham werden gesehen und abgebaut. Das Angebot geht auf die Menschen zu.',
      en: 'Hurdles such as cost, distance, registration, language or shame are recognised and removed. The offer goes to the people.',
    },
    aliases: ['Niederschwelligkeit', 'Niedrigschwelligkeit'],
    levels: neutralLevels,
  },
  {
    key: 'multiplikatorenkonzept',
    label: { de: 'Multiplikatorenkonzept', en: 'Multiplier concept' },
    definition: {
      de: 'Menschen, die der Zielgruppe nahestehen, werden gewonnen, geschult und begleitet, damit sie das Anliegen weitertragen.',
      en: 'People close to the target group are won over, trained and supported so that they carry the cause further.',
    },
    aliases: ['Multiplikatorinnen', 'Multiplikationspersonen'],
    levels: neutralLevels,
  },
  {
    key: 'nachhaltigkeit',
    label: { de: 'Nachhaltigkeit', en: 'Sustainability' },
    definition: {
      de: 'Bewährtes bleibt über die Projektzeit hinaus bestehen, weil Zuständigkeit, Geld und Strukturen dafür gesichert werden.',
      en: 'What has proved its worth lasts beyond the project because responsibility, money and structures are secured.',
    },
    aliases: ['Innovation und Nachhaltigkeit'],
    levels: neutralLevels,
  },
  {
    key: 'integriertes-handeln',
    label: { de: 'Integriertes Handeln', en: 'Integrated action' },
    definition: {
      de: 'Verschiedene Ämter, Berufe und Einrichtungen arbeiten verbindlich an einem gemeinsamen Ziel.',
      en: 'Different departments, professions and institutions commit themselves to working on a common goal.',
    },
    aliases: ['Integriertes Handlungskonzept', 'Vernetzung'],
    levels: neutralLevels,
  },
  {
    key: 'qualitaetsmanagement',
    label: { de: 'Qualitätsmanagement', en: 'Quality management' },
    definition: {
      de: 'Die Beteiligten prüfen regelmäßig, wie gut die Arbeit läuft, und verbessern sie Schritt für Schritt.',
      en: 'Those involved regularly check how well the work is going and improve it step by step.',
    },
    aliases: ['Qualitätsentwicklung'],
    levels: neutralLevels,
  },
  {
    key: 'dokumentation-evaluation',
    label: { de: 'Dokumentation und Evaluation', en: 'Documentation and evaluation' },
    definition: {
      de: 'Was getan und erreicht wurde, wird festgehalten und ausgewertet, damit alle daraus lernen können.',
      en: 'What was done and achieved is recorded and evaluated so that everybody can learn from it.',
    },
    aliases: [],
    levels: neutralLevels,
  },
  {
    key: 'belege-wirkungen-kosten',
    label: { de: 'Belege für Wirkungen und Kosten', en: 'Evidence of effects and costs' },
    definition: {
      de: 'Es lässt sich zeigen, was das Angebot bewirkt, und der Aufwand dafür ist bekannt.',
      en: 'It can be shown what the offer brings about, and the effort needed for it is known.',
    },
    aliases: ['Kosten-Wirksamkeits-Verhältnis', 'Kosten-Nutzen'],
    levels: neutralLevels,
  },
] as const satisfies readonly Criterion[]

export type CriterionKey = (typeof criteria)[number]['key']

/** The German names of each criterion that has several, for who looks for it by any of them. */
export const criteriaNames: readonly (readonly string[])[] = criteria
  .map(({ label, aliases }) => [label.de, ...aliases])
  .filter(({ length }) => length > 1)

/** A criterion by its key, or null if there is none. */
export const criterionOf = (key: string): Criterion | null => criteria.find((criterion) => criterion.key === key) ?? null

/** Name of a criterion; an unknown key is shown as it stands. */
export const criterionLabel = (key: string, locale: Locale): string => criterionOf(key)?.label[locale] ?? key

/** Name of an implementation level, counted from 1; an unknown level is shown as its number. */
export const levelLabel = (key: string, level: number, locale: Locale): string =>
  criterionOf(key)?.levels[level - 1]?.label[locale] ?? String(level)
