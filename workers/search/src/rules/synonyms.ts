import { criteria } from '@vorbild/content/criteria'
import { fold } from '@vorbild/german/fold'
import { stem } from '@vorbild/german/stem'

/** Words that mean nearly the same to readers of this field; one found by another of its row is shown with that reason. */
const GROUPS: readonly (readonly string[])[] = [
  ['Kita', 'Kindertageseinrichtung', 'Kindertagesstätte', 'Kindergarten', 'Krippe'],
  ['Senioren', 'ältere Menschen', 'Hochbetagte'],
  ['Arbeitslose', 'Erwerbslose', 'Langzeitarbeitslose'],
  ['Geflüchtete', 'Flüchtlinge', 'Asylsuchende', 'Schutzsuchende'],
  ['Migration', 'Einwanderung', 'Zuwanderung'],
  ['Obdachlose', 'Wohnungslose'],
  ['Partizipation', 'Beteiligung', 'Mitbestimmung'],
  ['Stadtteil', 'Quartier', 'Viertel', 'Kiez'],
  ['Gemeinde', 'Kommune'],
  ['Alleinerziehende', 'Einelternfamilie'],
  ['Sucht', 'Abhängigkeit'],
  ['Demenz', 'Alzheimer'],
  ['Ehrenamt', 'Freiwillige', 'freiwilliges Engagement'],
  ['Armut', 'geringes Einkommen', 'soziale Benachteiligung'],
  ['Ernährung', 'Essen', 'Kochen'],
  ['Bewegung', 'Sport'],
  ['Zahngesundheit', 'Mundgesundheit', 'Zahnpflege'],
  ['Psyche', 'seelische Gesundheit', 'psychische Gesundheit'],
  ['Einsamkeit', 'soziale Isolation'],
  ['Behinderung', 'Beeinträchtigung', 'Handicap'],
  ['Hitze', 'Hitzeschutz', 'Klimaanpassung'],
  ['Gefängnis', 'Haft', 'Justizvollzugsanstalt', 'JVA'],
  ['Betrieb', 'Unternehmen', 'Firma', 'Arbeitsplatz'],
  ['Schwangere', 'werdende Mütter', 'Schwangerschaft'],
  ['Multiplikatoren', 'Multiplikationspersonen', 'Lotsen'],
  ['barrierefrei', 'niedrigschwellig'],
  ['Evaluation', 'Auswertung', 'Wirkungsmessung'],
]

export interface Synonym {
  readonly label: string
  readonly stems: readonly string[]
}

/** The criteria bring their own other names. */
const groups = [...GROUPS, ...criteria.map(({ label, aliases }) => [label.de, ...aliases]).filter(({ length }) => length > 1)]

const synonymOf = (label: string): Synonym => ({ label, stems: label.split(/[\s-]+/).map((word) => stem(fold(word))) })

const byStem = new Map<string, Synonym[]>()
for (const group of groups) {
  const all = group.map(synonymOf)
  for (const { stems } of all) {
    const [only, ...more] = stems
    if (only === undefined || more.length > 0) continue
    byStem.set(only, [...(byStem.get(only) ?? []), ...all.filter((other) => other.stems.join(' ') !== only)])
  }
}

/** Other words for one with this stem. */
export const synonymsOf = (wanted: string): readonly Synonym[] => byStem.get(wanted) ?? []
