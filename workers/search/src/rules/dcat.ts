import { isoTime } from '@vorbild/kernel/clock'
import type { Localized } from '@vorbild/kernel/locale'

interface Site {
  readonly baseUrl: string
  readonly siteName: string
  /** Who runs this instance and answers for what it gives out. */
  readonly operator: { readonly name: string; readonly email: string }
  /** Who provides the data, as GovData lists it; empty if nobody said. */
  readonly contributorId: string
}

/** First and newest publication, in ms since 1970. */
interface Times {
  readonly issuedAt: number
  readonly modifiedAt: number
}

/** In which languages each file of the dump is, by its name. */
type Languages = Readonly<Record<string, readonly string[]>>

const EU = 'http://publications.europa.eu/resource/authority'
const LICENCE = 'http://dcat-ap.de/def/licenses/cc-by/4.0'
/** We mean to keep it; nobody promised for how long. */
const STABLE = { 'dcatap:availability': { '@id': `${EU}/planned-availability/STABLE` } }
const GERMANY = { '@id': `${EU}/country/DEU` }
const LANGUAGE_CODES: Readonly<Record<string, string>> = { de: 'DEU', en: 'ENG' }
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const moment = (ms: number) => ({ '@type': 'xsd:dateTime', '@value': isoTime(ms) })
const inBoth = ({ de, en }: Localized) => [
  { '@language': 'de', '@value': de },
  { '@language': 'en', '@value': en },
]
/** Nothing where nobody knows: an empty collection is in no language. */
const inLanguages = (languages: readonly string[] = []) => {
  const known = languages.toSorted().flatMap((language) => LANGUAGE_CODES[language] ?? [])
  return known.length === 0 ? {} : { 'dct:language': known.map((code) => ({ '@id': `${EU}/language/${code}` })) }
}

/** What an address is has to be said where it stands: validators and harvesters do not look behind it. */
const pageAt = (url: string) => ({ '@id': url, '@type': 'foaf:Document' })
const contactOf = (baseUrl: string): string => `${baseUrl}/#kontakt`

/** The catalogue of the open data after DCAT-AP.de 3, as JSON-LD; for portals such as GovData to harvest. */
export const dcatCatalogue = (site: Site, times: Times | null, languages: Languages) => {
  const { baseUrl, siteName, operator } = site
  const when = times === null ? {} : { 'dct:issued': moment(times.issuedAt), 'dct:modified': moment(times.modifiedAt) }
  const publisher = {
    '@id': `${baseUrl}/#herausgeber`,
    '@type': 'foaf:Agent',
    'foaf:name': { '@language': 'de', '@value': operator.name },
    'foaf:homepage': pageAt(`${baseUrl}/impressum`),
  }
  const service = {
    '@id': `${baseUrl}/api/v1/#dienst`,
    '@type': 'dcat:DataService',
    'dct:title': inBoth({ de: 'Schnittstelle der Praxisbeispiele', en: 'Interface to the practice examples' }),
    'dcat:endpointURL': { '@id': `${baseUrl}/api/v1/` },
    'dcat:endpointDescription': { '@id': `${baseUrl}/api/v1/openapi.json` },
    'foaf:page': pageAt(`${baseUrl}/api/v1/docs`),
    'dct:license': { '@id': LICENCE },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    ...STABLE,
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:contactPoint': { '@id': contactOf(baseUrl) },
    'dcat:servesDataset': { '@id': `${baseUrl}/beispiele#datensatz` },
  }
  return {
    '@context': CONTEXT,
    '@id': `${baseUrl}/api/v1/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ de: `${siteName}: offene Daten`, en: `${siteName}: open data` }),
    'dct:description': inBoth({
      de: 'Alle veröffentlichten Praxisbeispiele zum Weiterverwenden.',
      en: 'All published practice examples, for everybody to use.',
    }),
    'dct:publisher': publisher,
    ...inLanguages(['de', 'en']),
    'dct:license': { '@id': LICENCE },
    'dct:spatial': GERMANY,
    ...when,
    'dcat:themeTaxonomy': { '@id': `${EU}/data-theme` },
    'foaf:homepage': pageAt(baseUrl),
    ...STABLE,
    'dcat:dataset': {
      ...datasetOf(site),
      ...when,
      'dct:publisher': publisher,
      ...inLanguages(languages.jsonl),
      'dcat:distribution': distributionsOf(site, when, languages).map((distribution) =>
        'dcat:downloadURL' in distribution ? distribution : { ...distribution, 'dcat:accessService': service },
      ),
    },
    'dcat:service': { '@id': service['@id'] },
  }
}

const datasetOf = ({ baseUrl, operator, contributorId }: Site) => ({
  '@id': `${baseUrl}/beispiele#datensatz`,
  '@type': 'dcat:Dataset',
  'dct:title': inBoth({ de: 'Praxisbeispiele der Gesundheitsförderung', en: 'Practice examples of health promotion' }),
  'dct:description': inBoth({
    de: 'Redaktionell geprüfte Praxisbeispiele der Gesundheitsförderung und Prävention für Menschen in schwieriger sozialer Lage in Deutschland, mit Zielgruppen, Themen, Lebenswelten, Ort und Laufzeit.',
    en: 'Reviewed practice examples of health promotion and prevention for people in difficult social situations in Germany, with target groups, topics, settings, place and running time.',
  }),
  'dct:identifier': `${baseUrl}/beispiele#datensatz`,
  ...(URL.canParse(contributorId) && { 'dcatde:contributorID': { '@id': contributorId } }),
  'dcat:contactPoint': {
    '@id': contactOf(baseUrl),
    '@type': 'vcard:Kind',
    'vcard:fn': operator.name,
    'vcard:hasEmail': { '@id': `mailto:${operator.email}` },
    'vcard:hasURL': { '@id': `${baseUrl}/kontakt` },
  },
  'dcat:landingPage': pageAt(`${baseUrl}/beispiele`),
  'foaf:page': pageAt(`${baseUrl}/api/v1/docs`),
  'dcat:theme': [{ '@id': `${EU}/data-theme/HEAL` }, { '@id': `${EU}/data-theme/SOCI` }],
  'dcat:keyword': [
    ...inBoth({ de: 'Gesundheitsförderung', en: 'health promotion' }),
    ...inBoth({ de: 'Prävention', en: 'prevention' }),
    ...inBoth({ de: 'gesundheitliche Chancengleichheit', en: 'health equity' }),
    ...inBoth({ de: 'Gute Praxis', en: 'good practice' }),
  ],
  'dct:accrualPeriodicity': { '@id': `${EU}/frequency/CONT` },
  'dct:spatial': GERMANY,
  'dcatde:politicalGeocodingLevelURI': { '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/federal' },
  'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
  ...STABLE,
})

const TABLE: Localized = {
  de: 'Jede Zeile ist ein Praxisbeispiel: Titel, Ort, Laufzeit, Zielgruppen, Themen und Adresse, mit Komma getrennt, in UTF-8.',
  en: 'Each row is one practice example: title, place, running time, target groups, topics and address, separated by commas, in UTF-8.',
}

const distributionsOf = ({ baseUrl, siteName }: Site, when: object, languages: Languages) => {
  const distribution = (path: string, title: Localized, description: Localized, format: string, mediaType: string | null) => ({
    '@id': `${baseUrl}${path}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'dcat:accessURL': { '@id': baseUrl + path },
    'dct:format': { '@id': `${EU}/file-type/${format}` },
    ...(mediaType && {
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}`, '@type': 'dct:MediaType' },
    }),
    'adms:status': { '@id': `${EU}/distribution-status/COMPLETED` },
    ...when,
    'dct:license': { '@id': LICENCE },
    'dcatde:licenseAttributionByText': siteName,
    ...STABLE,
  })
  const file = (
    path: string,
    title: Localized,
    description: Localized,
    format: string,
    mediaType: string | null,
    told: readonly string[] | undefined,
  ) => ({
    ...distribution(path, title, description, format, mediaType),
    ...inLanguages(told),
    'dcat:downloadURL': { '@id': baseUrl + path },
  })
  return [
    file(
      '/api/v1/dump/examples.jsonl',
      { de: 'Alle Praxisbeispiele als JSON-Zeilen', en: 'All practice examples as lines of JSON' },
      {
        de: 'Jede Zeile ist ein veröffentlichtes Praxisbeispiel mit allen Angaben, in UTF-8.',
        en: 'Each line is one published practice example with everything that it says, in UTF-8.',
      },
      'JSON',
      // IANA knows no media type for lines of JSON
      null,
      languages.jsonl,
    ),
    file(
      '/api/v1/dump/examples.csv',
      { de: 'Alle Praxisbeispiele als Tabelle mit deutschen Bezeichnungen', en: 'All practice examples as a table with German labels' },
      TABLE,
      'CSV',
      'text/csv',
      languages.csv,
    ),
    file(
      '/en/api/v1/dump/examples.csv',
      { de: 'Alle Praxisbeispiele als Tabelle mit englischen Bezeichnungen', en: 'All practice examples as a table with English labels' },
      TABLE,
      'CSV',
      'text/csv',
      languages['csv-en'],
    ),
    {
      ...distribution(
        '/api/v1/examples',
        { de: 'Schnittstelle mit Suche', en: 'Interface with search' },
        {
          de: 'Suchen, eingrenzen und seitenweise lesen. Die Antworten sind in der OpenAPI-Beschreibung festgehalten.',
          en: 'To search, narrow down and read page by page. The answers are written down in the OpenAPI description.',
        },
        'JSON',
        'application/json',
      ),
      // labels and messages in the language of the address
      ...inLanguages(['de', 'en']),
    },
  ]
}
