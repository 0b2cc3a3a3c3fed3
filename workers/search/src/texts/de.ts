import { count } from './numbers.ts'

interface LicenceLine {
  readonly licence: { readonly name: string; readonly url: string }
  readonly site: string
  readonly source: string
  readonly today: string
  readonly rows: number
  readonly total: number
}

interface CitationWords {
  readonly author: string | null
  readonly title: string
  readonly site: string
  readonly number: string
  readonly version: number
  readonly day: string
  readonly url: string
  readonly licence: string
}

/** Words of searching and reading. The type of this file is the law for the other languages. */
export const de = {
  results: {
    title: 'Praxisbeispiele finden',
    titleFor: (q: string) => `Suche nach „${q}“`,
    description: 'Geprüfte Praxisbeispiele der Gesundheitsförderung: suchen, eingrenzen, vergleichen.',
    searchLabel: 'Suche in allen Praxisbeispielen',
    searchButton: 'Suchen',
    placeholder: 'z. B. Sturzprävention, Alleinerziehende, Präventionskette',
    heading: 'Ergebnisse',
    total: (n: number) => count('de', n, 'Praxisbeispiel', 'Praxisbeispiele'),
    /** What stands before and after the words that were looked for. */
    totalFor: (n: number): readonly [string, string] => [`${count('de', n, 'Praxisbeispiel', 'Praxisbeispiele')} zu „`, '“'],
    relaxed: 'Kein Praxisbeispiel enthält alles, wonach Sie suchen. Diese enthalten einen Teil davon.',
    close: (exact: number) =>
      exact === 0
        ? 'Wörtlich steht das in keinem Praxisbeispiel. Diese kommen dem nahe.'
        : `Wörtlich steht das nur in ${exact === 1 ? 'einem Praxisbeispiel' : `${exact} Praxisbeispielen`}. Die übrigen kommen dem nahe.`,
    corrected: (q: string, typed: string) => `Zu „${typed}“ gibt es nichts. Sie sehen Ergebnisse für „${q}“ statt für „${typed}“.`,
    didYouMean: 'Meinten Sie',
    filters: 'Eingrenzen',
    filtersOpen: (n: number) => (n === 0 ? 'Ergebnisse eingrenzen' : `Ergebnisse eingrenzen (${n} gewählt)`),
    around: 'Umkreis',
    place: 'Ort',
    radius: 'Entfernung',
    km: (n: number) => `${n} km`,
    nearOf: (km: number, place: string) => `im Umkreis von ${km} km um ${place}`,
    unknownPlace: (value: string) => `„${value}“ kennen wir nicht als Ort, oder mehrere heißen so. Wir haben überall gesucht.`,
    unknownRadius: (value: string) => `„${value}“ ist keine Entfernung von 1 bis 500 Kilometern.`,
    apply: 'Auswahl anwenden',
    chosen: 'Ihre Auswahl',
    remove: (facet: string, label: string) => `${facet}: ${label} entfernen`,
    reset: 'Alle Filter entfernen',
    choices: (n: number) => `${n} gewählt`,
    sort: 'Sortieren nach',
    sorts: { relevanz: 'Beste Treffer', neueste: 'Neueste', titel: 'Titel A–Z' },
    notify: 'Neue Treffer per E-Mail',
    feed: 'Diese Suche als Feed (Atom)',
    csv: 'Treffer als Tabelle (CSV)',
    json: 'Treffer als JSON',
    onMap: 'Auf der Karte ansehen',
    unknownTitle: 'Einen Teil der Adresse haben wir nicht verstanden',
    unknown: (name: string, value: string) => `„${value}“ gibt es bei ${name} nicht. Wir haben es weggelassen.`,
    unknownPage: (value: string) => `„${value}“ ist keine Seitenzahl. Sie sehen die erste Seite.`,
    unknownSort: (value: string) => `Nach „${value}“ können wir nicht sortieren.`,
    tooLong: (limit: number) => `Ihre Suche ist sehr lang. Wir haben nach den ersten ${limit} Zeichen gesucht.`,
    noneTitle: 'Dazu haben wir nichts gefunden',
    noneTips: [
      'Prüfen Sie, ob ein Tippfehler dabei ist.',
      'Versuchen Sie es mit einem allgemeineren Wort, zum Beispiel „Bewegung“ statt „Rückenschule“.',
      'Suchen Sie mit weniger Wörtern.',
    ],
    noneUnquoted: 'Ohne Anführungszeichen suchen:',
    noneOnly: 'Oder suchen Sie nach einem dieser Wörter allein:',
    noneFilters: 'Entfernen Sie einen Filter oder alle:',
    noneAll: 'Alle Praxisbeispiele ansehen',
    noneHandIn: 'Kennen Sie ein passendes Angebot? Reichen Sie es ein.',
    pastEndTitle: 'So viele Seiten gibt es nicht',
    pastEnd: 'Zur ersten Seite der Ergebnisse',
  },
  item: {
    distance: (km: number) => (km === 0 ? 'vor Ort' : `${km} km entfernt`),
    why: 'Warum gefunden',
    part: (word: string) => `„${word}“ ist hier Teil eines längeren Wortes.`,
    form: (word: string) => `Das Wort „${word}“ steht hier in einer anderen Form.`,
    apart: (word: string) => `Die Teile von „${word}“ stehen hier einzeln.`,
    half: (word: string) => `Hier steht nur ein Teil von „${word}“.`,
    synonym: (word: string, as: string) => `„${as}“ bedeutet Ähnliches wie „${word}“.`,
    goodPractice: 'Good Practice',
    goodPracticeSince: (year: number) => `Good Practice ${year}`,
    unconfirmed: 'Nicht bestätigt',
    topics: 'Themen',
  },
  example: {
    crumb: 'Finden',
    facts: 'Auf einen Blick',
    status: 'Status',
    statusWords: {
      laeuft: 'Das Angebot läuft.',
      'laufzeit-unklar': 'Ob das Angebot noch läuft, wissen wir nicht.',
      beendet: 'Das Angebot ist beendet.',
      archiviert: 'Dieses Praxisbeispiel ist archiviert.',
    } as Readonly<Record<string, string>>,
    duration: 'Laufzeit',
    since: (start: string) => `seit ${start}`,
    began: (start: string) => `begonnen ${start}`,
    until: (end: string) => `bis ${end}`,
    span: (start: string, end: string) => `${start} bis ${end}`,
    endedUnknown: 'beendet, Zeitpunkt unbekannt',
    municipalitySize: 'Größe der Kommune',
    confirmed: 'Zuletzt bestätigt',
    confirmedOn: (date: string) => `zuletzt bestätigt am ${date}`,
    confirmedHint: 'Die Verantwortlichen werden jedes Jahr gefragt, ob alles noch stimmt.',
    unconfirmedTitle: 'Länger nicht bestätigt',
    unconfirmed: (date: string) =>
      `Zuletzt wurde am ${date} bestätigt, dass die Angaben stimmen. Prüfen Sie sie bitte, bevor Sie sich darauf verlassen. Fragen können wir deshalb nicht mehr weiterleiten.`,
    archivedTitle: 'Archiviert',
    archived: (date: string) =>
      `Zuletzt wurde am ${date} bestätigt, dass die Angaben stimmen. Das Praxisbeispiel bleibt zum Nachlesen stehen; vielleicht gibt es das Angebot nicht mehr.`,
    exchange: {
      title: 'Fragen und Erfahrungen',
      adoptions: (n: number) => (n === 1 ? 'Eine Einrichtung hat das übernommen.' : `${n} Einrichtungen haben das übernommen.`),
      invitation: 'Möchten Sie etwas wissen, oder haben Sie etwas daraus bei sich umgesetzt? Die Verantwortlichen freuen sich.',
      closed: 'Haben Sie etwas daraus bei sich umgesetzt?',
      contact: 'Frage stellen',
      adopt: 'Wir haben das übernommen',
    },
    awardTitle: (year: number | null) => (year === null ? 'Ausgezeichnet als Good Practice' : `Good Practice seit ${year}`),
    awardText: 'Dieses Angebot erfüllt die folgenden Good-Practice-Kriterien in besonderer Weise:',
    files: 'Dokumente',
    fileMeta: (type: string, size: string) => `${type}, ${size}`,
    imageCredit: (credit: string) => `© ${credit}`,
    fileTypes: {
      'application/pdf': 'PDF-Datei',
      'image/jpeg': 'JPEG-Bild',
      'image/png': 'PNG-Bild',
      'image/webp': 'WebP-Bild',
    } as Readonly<Record<string, string>>,
    otherFile: 'Datei',
    kilobytes: (n: number) => `${n} Kilobyte`,
    megabytes: (n: string) => `${n} Megabyte`,
    about: 'Über diesen Eintrag',
    number: 'Dauerhafte Nummer',
    numberHint: 'Unter dieser Nummer bleibt das Praxisbeispiel zitierbar.',
    published: 'Veröffentlicht',
    version: (n: number) => `Fassung ${n}`,
    licence: 'Lizenz',
    licenceText: 'Die Texte dürfen unter Nennung der Quelle weiterverwendet werden:',
    source: 'Quelle',
    sourceLink: 'Angaben der Quelle ansehen',
    data: 'Daten',
    dataLink: 'Dieses Praxisbeispiel als JSON',
    more: 'Weitersuchen',
    moreTopic: (label: string) => `Alle Praxisbeispiele zum Thema ${label}`,
    moreLand: (label: string) => `Alle Praxisbeispiele aus ${label}`,
    cite: 'Zitieren',
    citeText: 'Text',
    citation: ({ author, title, site, number, version, day, url, licence }: CitationWords) =>
      `${author === null ? '' : `${author}: `}${title}. In: ${site}, Praxisbeispiel ${number}, Fassung ${version}, veröffentlicht am ${day}. ${url} (${licence})`,
    versions: 'Fassungen',
    presentVersion: 'aktuell',
    olderTitle: (n: number) => `Sie lesen Fassung ${n}`,
    older: (date: string) => `Sie wurde am ${date} veröffentlicht und seither überarbeitet.`,
    toPresent: (n: number) => `Zur aktuellen Fassung ${n}`,
    similar: 'Ähnliche Praxisbeispiele',
    similarBecause: 'Gemeinsam:',
    unknownMonth: 'unbekannt',
  },
  map: {
    title: 'Praxisbeispiele auf der Karte',
    description: 'Wo es geprüfte Praxisbeispiele der Gesundheitsförderung gibt: als Karte von Deutschland und als Liste.',
    toList: 'Zurück zur Liste der Ergebnisse',
    cut: (n: number) => `Die Karte zeigt die ersten ${n}. Grenzen Sie die Suche ein, um alle zu sehen.`,
    landTitle: (land: string, n: number) => `${land}: ${count('de', n, 'Praxisbeispiel', 'Praxisbeispiele')}`,
    dotTitle: (place: string, n: number) => `${place} und Umgebung: ${count('de', n, 'Praxisbeispiel', 'Praxisbeispiele')}`,
    caption:
      'Je kräftiger die Farbe eines Landes, desto mehr Praxisbeispiele. Landesweite und bundesweite Angebote haben keinen Punkt; alle stehen auch in der Liste. Karte:',
  },
  exports: {
    file: 'praxisbeispiele',
    number: 'Nummer',
    title: 'Titel',
    summary: 'Kurzbeschreibung',
    place: 'Ort',
    land: 'Land',
    organisation: 'Träger',
    duration: 'Laufzeit',
    status: 'Status',
    confirmed: 'Zuletzt bestätigt',
    goodPractice: 'Good Practice seit',
    yes: 'ja',
    topics: 'Themen',
    targetGroups: 'Zielgruppen',
    settings: 'Lebenswelten',
    language: 'Sprache des Textes',
    languages: { de: 'Deutsch', en: 'Englisch' },
    published: 'Veröffentlicht',
    address: 'Adresse',
    licence: 'Lizenz',
    licenceLine: ({ licence, site, source, today, rows, total }: LicenceLine) =>
      `Lizenz: ${licence.name} (${licence.url}), soweit je Zeile nicht anders genannt. Quelle: ${site}, ${source}, abgerufen am ${today}. ${rows} von ${total} Treffern.`,
  },
  feed: {
    title: 'Neue Praxisbeispiele',
    titleFor: (what: string) => `Neue Praxisbeispiele: ${what}`,
  },
  suggest: {
    example: 'Praxisbeispiel',
    topic: 'Thema',
    target_group: 'Zielgruppe',
    setting: 'Lebenswelt',
    place: 'Ort',
    keyword: 'Schlagwort',
  },
  wanted: {
    title: 'Gesucht und nicht gefunden',
    lead: 'Nach diesen Wörtern suchen Leserinnen und Leser, und kein Praxisbeispiel enthält sie.',
    privacy: (n: number) =>
      `Gezählt werden nur einzelne Wörter, ohne Angaben zur Person. Ein Wort erscheint erst, wenn es zu mindestens ${n} verschiedenen Zeiten gesucht wurde.`,
    none: 'Zurzeit fehlt nichts, wonach oft gesucht wird.',
    caption: 'Gesuchte Wörter, die häufigsten zuerst',
    word: 'Wort',
    times: 'Suchen',
    last: 'Zuletzt',
    call: 'Aufruf',
    callSummary: (word: string) => `Aufruf zu „${word}“ für den Newsletter`,
    callTitle: (word: string) => `Gesucht: gute Praxis zu „${word}“`,
    callText: (word: string) =>
      `Viele haben hier zuletzt nach „${word}“ gesucht; ein Praxisbeispiel dazu fehlt noch. Kennen Sie ein Angebot, das andere weiterbringt? Dann`,
    callLink: 'reichen Sie es bitte ein',
    callAdd: 'In den nächsten Newsletter übernehmen',
    found: (n: number) => `Inzwischen gefunden: ${count('de', n, 'Praxisbeispiel', 'Praxisbeispiele')}`,
    toNewsletter: 'Zum Newsletter',
  },
  problems: {
    unknownValue: 'Unbekannter Wert',
    unknownValues: (parameters: string) => `Diese Parameter haben Werte, mit denen wir nichts anfangen können: ${parameters}.`,
    tooLong: (most: number) => `länger als ${most} Zeichen`,
    unknown: (value: string) => `unbekannter Wert: ${value}`,
    notFound: 'Nicht gefunden',
    noExample: 'Ein Praxisbeispiel mit dieser Nummer gibt es nicht.',
  },
  docs: {
    title: 'Schnittstelle (API)',
    lead: 'Alle Praxisbeispiele lassen sich auch maschinell abfragen: ohne Anmeldung, als JSON, unter offener Lizenz.',
    document: 'OpenAPI-Dokument (JSON)',
    base: 'Grundadresse',
    parameters: 'Parameter',
    name: 'Name',
    meaning: 'Bedeutung',
    values: 'Werte',
    answers: 'Antworten',
    status: 'Status',
    repeatable: 'mehrfach möglich',
    required: 'Pflicht',
    type: 'Art',
    intro: [
      'Jede Liste hat dieselben Filter wie die Seite „Finden“. Mehrere Werte eines Filters erweitern, verschiedene Filter schränken ein.',
      'Fehler kommen als application/problem+json (RFC 9457) und nennen den Parameter; auf Deutsch, wenn Accept-Language das wünscht, sonst auf Englisch.',
      'Alles auf einmal gibt es als JSON-Zeilen ([/api/v1/dump/examples.jsonl]) und als Tabelle ([/api/v1/dump/examples.csv], auf Englisch [/en/api/v1/dump/examples.csv]), beschrieben als DCAT-AP.de-Katalog ([/api/v1/catalog.jsonld]).',
      'KI-Assistenten können über das Model Context Protocol suchen und lesen (POST /api/v1/mcp, ohne Anmeldung).',
      'Höchstens 600 Anfragen je Minute; darüber antwortet die Schnittstelle mit 429 und Retry-After.',
    ],
  },
}

export type Texts = typeof de
