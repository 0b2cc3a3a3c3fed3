import { criteria } from '@vorbild/content/criteria'
import { stem } from '@vorbild/german/stem'
import { isStopword } from '@vorbild/german/stopwords'
import { words } from '@vorbild/german/tokens'
import { ENGLISH_NAMES } from './english-names.ts'

/** Words that mean nearly the same to readers of this field; one found by another of its row is shown with that reason. */
const GROUPS: readonly (readonly string[])[] = [
  ['Kita', 'Kindertageseinrichtung', 'Kindertagesstätte', 'Kindergarten', 'Krippe', 'Kindertagespflege'],
  ['Babys', 'Säuglinge', 'Neugeborene'],
  ['Jugendliche', 'junge Erwachsene', 'junge Menschen', 'Heranwachsende', 'Teenager'],
  ['Eltern', 'Mütter'],
  ['Eltern', 'Väter'],
  ['Großeltern', 'Oma', 'Opa', 'Großmutter', 'Großvater'],
  ['Alleinerziehende', 'Einelternfamilie'],
  ['Schwangere', 'werdende Mütter', 'werdende Eltern', 'Schwangerschaft'],
  ['Senioren', 'ältere Menschen', 'alte Menschen', 'Hochbetagte', 'Hochaltrige', 'Rentner', 'Ruhestand'],
  ['Altenhilfe', 'Altenheim', 'Pflegeheim', 'Seniorenheim'],
  ['pflegende Angehörige', 'häusliche Pflege'],
  ['Arbeitslose', 'Arbeitslosigkeit', 'Erwerbslose', 'Erwerbslosigkeit', 'Langzeitarbeitslose', 'Arbeitssuchende'],
  ['Jobcenter', 'Arbeitsagentur'],
  ['Geflüchtete', 'Flüchtlinge', 'Flucht', 'Asyl', 'Asylsuchende', 'Asylbewerber', 'Schutzsuchende'],
  ['Gemeinschaftsunterkunft', 'Flüchtlingsunterkunft', 'Flüchtlingsheim'],
  [
    'Migration',
    'Migranten',
    'Migrationshintergrund',
    'Migrationsgeschichte',
    'Einwanderung',
    'Eingewanderte',
    'Zuwanderung',
    'Zugewanderte',
  ],
  ['Muttersprache', 'mehrsprachig', 'zweisprachig'],
  ['Obdachlose', 'Obdachlosigkeit', 'Wohnungslose', 'Wohnungslosigkeit', 'ohne festen Wohnsitz'],
  ['Dolmetscher', 'Sprachmittler', 'Sprachmittlung'],
  ['Armut', 'geringes Einkommen', 'soziale Benachteiligung'],
  ['geringes Einkommen', 'Bürgergeld', 'Grundsicherung', 'Sozialhilfe', 'Hartz IV'],
  ['Behinderung', 'Beeinträchtigung', 'Einschränkung', 'Handicap'],
  ['chronische Erkrankung', 'chronisch Kranke'],
  ['LSBTIQ', 'LGBTIQ', 'LSBTQ', 'LGBTQ', 'queer', 'lesbisch', 'schwul'],
  ['Gefängnis', 'Haft', 'Justizvollzugsanstalt', 'JVA'],
  ['Partizipation', 'Beteiligung', 'Mitbestimmung'],
  ['Ehrenamt', 'Freiwillige', 'freiwilliges Engagement'],
  ['Multiplikatoren', 'Multiplikationspersonen', 'Lotsen'],
  ['Stadtteil', 'Quartier', 'Viertel', 'Kiez', 'Nachbarschaft'],
  ['benachteiligter Stadtteil', 'sozialer Brennpunkt', 'Brennpunkt'],
  ['Gemeinde', 'Kommune'],
  ['ländlicher Raum', 'ländliche Region', 'Dorf'],
  ['Nordrhein-Westfalen', 'NRW'],
  ['Baden-Württemberg', 'BaWü'],
  ['Mecklenburg-Vorpommern', 'MV', 'Meck-Pomm'],
  ['Rheinland-Pfalz', 'RLP'],
  ['Betrieb', 'Unternehmen', 'Firma', 'Arbeitsplatz'],
  ['Hochschule', 'Universität'],
  ['Prävention', 'Prophylaxe', 'Vorbeugung', 'vorbeugen'],
  ['Sucht', 'Abhängigkeit'],
  ['Rauchen', 'Tabak', 'Nikotin'],
  ['aufsuchende Arbeit', 'Streetwork', 'Straßensozialarbeit'],
  ['Demenz', 'Alzheimer'],
  ['Ernährung', 'Essen', 'Kochen'],
  ['Bewegung', 'Sport'],
  ['Zahngesundheit', 'Mundgesundheit', 'Zahnpflege'],
  ['Impfung', 'Impfen', 'Infektionsschutz'],
  ['Psyche', 'seelische Gesundheit', 'psychische Gesundheit', 'mentale Gesundheit'],
  ['Einsamkeit', 'Vereinsamung', 'Isolation', 'soziale Isolation'],
  ['Gewaltprävention', 'Gewaltschutz'],
  ['Gesundheitskompetenz', 'Gesundheitswissen', 'Gesundheitsbildung'],
  ['Hitze', 'Hitzeschutz', 'Klimaanpassung'],
  ['barrierefrei', 'niedrigschwellig'],
  ['Evaluation', 'Auswertung', 'Wirkungsmessung'],
]

/** Words that are looked for and mean the first of their row, but say little where they are read. */
const MEANING: readonly (readonly [meant: string, ...words: string[]])[] = [['Prävention', 'vermeiden', 'verhindern'], ...ENGLISH_NAMES]

export interface Synonym {
  readonly label: string
  readonly stems: readonly string[]
}

/** The criteria bring their own other names. */
const groups = [...GROUPS, ...criteria.map(({ label, aliases }) => [label.de, ...aliases]).filter(({ length }) => length > 1)]

const wordsOf = (label: string): readonly string[] => words(label).map(({ folded }) => folded)

const synonymOf = (label: string): Synonym => ({ label, stems: wordsOf(label).map(stem) })

const nameOf = (label: string): string =>
  wordsOf(label)
    .filter((word) => !isStopword(word))
    .map(stem)
    .join(' ')

/** What else to look for, by the stems of a name, common words left out. */
const byStems = new Map<string, Synonym[]>()
const lookAlsoFor = (label: string, others: readonly Synonym[]): void => {
  byStems.set(nameOf(label), [...(byStems.get(nameOf(label)) ?? []), ...others])
}
for (const group of groups) {
  const all = group.map(synonymOf)
  for (const synonym of all) {
    lookAlsoFor(
      synonym.label,
      all.filter((other) => other !== synonym),
    )
  }
}
for (const [meant, ...names] of MEANING) {
  for (const name of names) lookAlsoFor(name, [synonymOf(meant), ...(byStems.get(nameOf(meant)) ?? [])])
}

/** Folded words of all names, common ones left out. */
export const synonymWords: ReadonlySet<string> = new Set(
  [...groups, ...MEANING].flatMap((names) => names.flatMap(wordsOf)).filter((word) => !isStopword(word)),
)

const LONGEST = Math.max(...[...byStems.keys()].map((name) => name.split(' ').length))

/** Other words for each of some words by their stems; several together may have another name (`ältere Menschen`). Null is no word. */
export const synonymsIn = (stems: readonly (string | null)[]): readonly (readonly Synonym[])[] => {
  const found: Synonym[][] = stems.map(() => [])
  for (let length = 1; length <= LONGEST; length++) {
    for (let from = 0; from + length <= stems.length; from++) {
      const synonyms = byStems.get(stems.slice(from, from + length).join(' ')) ?? []
      for (let at = from; at < from + length; at++) found[at]?.push(...synonyms)
    }
  }
  return found
}
