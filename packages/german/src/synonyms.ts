import { ENGLISH_NAMES } from './english-names.ts'
import { stem } from './stem.ts'
import { isStopword } from './stopwords.ts'
import { words } from './tokens.ts'

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

const wordsOf = (label: string): readonly string[] => words(label).map(({ folded }) => folded)

const synonymOf = (label: string): Synonym => ({ label, stems: wordsOf(label).map(stem) })

const nameOf = (label: string): string =>
  wordsOf(label)
    .filter((word) => !isStopword(word))
    .map(stem)
    .join(' ')

/** What else to look for, by the stems of a name, common words left out. */
const othersByStems = (groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly Synonym[]> => {
  const byStems = new Map<string, readonly Synonym[]>()
  const lookAlsoFor = (label: string, others: readonly Synonym[]) =>
    byStems.set(nameOf(label), [...(byStems.get(nameOf(label)) ?? []), ...others])
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
  return byStems
}

/** Other words for what readers look for: those of the field and its English names, and `more` rows of names that mean the same. */
export const createSynonyms = (more: readonly (readonly string[])[]) => {
  const groups = [...GROUPS, ...more]
  const byStems = othersByStems(groups)
  const longest = Math.max(...[...byStems.keys()].map((name) => name.split(' ').length))
  return {
    /** Folded words of all names, common ones left out. */
    synonymWords: new Set([...groups, ...MEANING].flatMap((names) => names.flatMap(wordsOf)).filter((word) => !isStopword(word))),
    /** Other words for each of some words by their stems; several together may have another name (`ältere Menschen`). Null is no word. */
    synonymsIn: (stems: readonly (string | null)[]): readonly (readonly Synonym[])[] => {
      const found: Synonym[][] = stems.map(() => [])
      for (let length = 1; length <= longest; length++) {
        for (let from = 0; from + length <= stems.length; from++) {
          const synonyms = byStems.get(stems.slice(from, from + length).join(' ')) ?? []
          for (let at = from; at < from + length; at++) found[at]?.push(...synonyms)
        }
      }
      return found
    },
  }
}
