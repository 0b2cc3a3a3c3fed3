import { criteria } from '@vorbild/content/criteria'
import { fold } from '@vorbild/german/fold'
import { stem } from '@vorbild/german/stem'
import { isStopword } from '@vorbild/german/stopwords'

/** Words that mean nearly the same to readers of this field; one found by another of its row is shown with that reason. */
const GROUPS: readonly (readonly string[])[] = [
  ['Kita', 'Kindertageseinrichtung', 'Kindertagesstätte', 'Kindergarten', 'Krippe', 'Kindertagespflege'],
  ['Babys', 'Säuglinge', 'Neugeborene'],
  ['Jugendliche', 'junge Erwachsene', 'junge Menschen', 'Heranwachsende', 'Teenager'],
  ['Eltern', 'Mütter', 'Väter'],
  ['Alleinerziehende', 'Einelternfamilie'],
  ['Schwangere', 'werdende Mütter', 'werdende Eltern', 'Schwangerschaft'],
  ['Senioren', 'ältere Menschen', 'alte Menschen', 'Hochbetagte', 'Hochaltrige'],
  ['Altenhilfe', 'Altenheim', 'Pflegeheim', 'Seniorenheim'],
  ['pflegende Angehörige', 'häusliche Pflege'],
  ['Arbeitslose', 'Arbeitslosigkeit', 'Erwerbslose', 'Erwerbslosigkeit', 'Langzeitarbeitslose', 'Arbeitssuchende'],
  ['Jobcenter', 'Arbeitsagentur'],
  ['Geflüchtete', 'Flüchtlinge', 'Flucht', 'Asyl', 'Asylsuchende', 'Schutzsuchende'],
  ['Gemeinschaftsunterkunft', 'Flüchtlingsunterkunft', 'Flüchtlingsheim'],
  ['Migration', 'Migranten', 'Einwanderung', 'Eingewanderte', 'Zuwanderung', 'Zugewanderte'],
  ['Muttersprache', 'mehrsprachig', 'zweisprachig'],
  ['Obdachlose', 'Obdachlosigkeit', 'Wohnungslose', 'Wohnungslosigkeit', 'ohne festen Wohnsitz'],
  ['Armut', 'geringes Einkommen', 'soziale Benachteiligung'],
  ['Behinderung', 'Beeinträchtigung', 'Einschränkung', 'Handicap'],
  ['chronische Erkrankung', 'chronisch Kranke'],
  ['LSBTIQ', 'LGBTIQ', 'queer', 'lesbisch', 'schwul'],
  ['Gefängnis', 'Haft', 'Justizvollzugsanstalt', 'JVA'],
  ['Partizipation', 'Beteiligung', 'Mitbestimmung'],
  ['Ehrenamt', 'Freiwillige', 'freiwilliges Engagement'],
  ['Multiplikatoren', 'Multiplikationspersonen', 'Lotsen'],
  ['Stadtteil', 'Quartier', 'Viertel', 'Kiez'],
  ['Gemeinde', 'Kommune'],
  ['ländlicher Raum', 'ländliche Region', 'Dorf'],
  ['Betrieb', 'Unternehmen', 'Firma', 'Arbeitsplatz'],
  ['Hochschule', 'Universität'],
  ['Sucht', 'Abhängigkeit'],
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

export interface Synonym {
  readonly label: string
  readonly stems: readonly string[]
}

/** The criteria bring their own other names. */
const groups = [...GROUPS, ...criteria.map(({ label, aliases }) => [label.de, ...aliases]).filter(({ length }) => length > 1)]

const wordsOf = (label: string): readonly string[] => label.split(/[\s-]+/).map(fold)

const synonymOf = (label: string): Synonym => ({ label, stems: wordsOf(label).map(stem) })

const nameOf = (label: string): string =>
  wordsOf(label)
    .filter((word) => !isStopword(word))
    .map(stem)
    .join(' ')

/** Rows by the stems of a name of theirs, common words left out. */
const byStems = new Map<string, Synonym[]>()
for (const group of groups) {
  const all = group.map(synonymOf)
  for (const synonym of all) {
    const name = nameOf(synonym.label)
    byStems.set(name, [...(byStems.get(name) ?? []), ...all.filter((other) => other !== synonym)])
  }
}

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
