import { isoTime } from '@vorbild/kernel/clock'

interface Site {
  readonly baseUrl: string
  readonly siteName: string
  /** Who provides the data, as GovData lists it; empty if nobody said. */
  readonly contributorId: string
}

/** First and newest publication, in ms since 1970. */
interface Times {
  readonly issuedAt: number
  readonly modifiedAt: number
}

const EU = 'http://publications.europa.eu/resource/authority'
const moment = (ms: number) => ({ '@type': 'xsd:dateTime', '@value': isoTime(ms) })
const LICENCE = 'http://dcat-ap.de/def/licenses/cc-by/4.0'

/** The catalogue of the open data after DCAT-AP.de 3, as JSON-LD; for portals such as GovData to harvest. */
export const dcatCatalogue = ({ baseUrl, siteName, contributorId }: Site, times: Times | null) => {
  const when = times === null ? {} : { 'dct:issued': moment(times.issuedAt), 'dct:modified': moment(times.modifiedAt) }
  const publisher = { '@id': `${baseUrl}/#herausgeber`, '@type': 'foaf:Agent', 'foaf:name': { '@language': 'de', '@value': siteName } }
  const distribution = (path: string, title: string, format: string, mediaType: string | null) => ({
    '@id': `${baseUrl}${path}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': { '@language': 'de', '@value': title },
    'dcat:accessURL': { '@id': baseUrl + path },
    'dct:format': { '@id': `${EU}/file-type/${format}` },
    ...(mediaType && { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` } }),
    'dct:license': { '@id': LICENCE },
    'dcatde:licenseAttributionByText': siteName,
    'dcatap:availability': { '@id': `${EU}/planned-availability/STABLE` },
  })
  const download = (path: string, title: string, format: string, mediaType: string | null) => ({
    ...distribution(path, title, format, mediaType),
    ...when,
    'dcat:downloadURL': { '@id': baseUrl + path },
  })
  const service = {
    '@id': `${baseUrl}/api/v1/#dienst`,
    '@type': 'dcat:DataService',
    'dct:title': { '@language': 'de', '@value': 'Schnittstelle der Praxisbeispiele' },
    'dcat:endpointURL': { '@id': `${baseUrl}/api/v1/` },
    'dcat:endpointDescription': { '@id': `${baseUrl}/api/v1/openapi.json` },
    'dct:license': { '@id': LICENCE },
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:servesDataset': { '@id': `${baseUrl}/beispiele#datensatz` },
  }
  const dataset = {
    '@id': `${baseUrl}/beispiele#datensatz`,
    '@type': 'dcat:Dataset',
    'dct:title': [
      { '@language': 'de', '@value': 'Praxisbeispiele der Gesundheitsförderung' },
      { '@language': 'en', '@value': 'Practice examples of health promotion' },
    ],
    'dct:description': [
      {
        '@language': 'de',
        '@value':
          'Redaktionell geprüfte Praxisbeispiele der Gesundheitsförderung und Prävention für Menschen in schwieriger sozialer Lage in Deutschland, mit Zielgruppen, Themen, Lebenswelten, Ort und Laufzeit.',
      },
      {
        '@language': 'en',
        '@value':
          'Reviewed practice examples of health promotion and prevention for people in difficult social situations in Germany, with target groups, topics, settings, place and running time.',
      },
    ],
    'dct:identifier': `${baseUrl}/beispiele#datensatz`,
    ...when,
    ...(URL.canParse(contributorId) && { 'dcatde:contributorID': { '@id': contributorId } }),
    'dct:publisher': publisher,
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': siteName, 'vcard:hasURL': { '@id': `${baseUrl}/kontakt` } },
    'dcat:landingPage': { '@id': `${baseUrl}/beispiele` },
    'dcat:theme': [{ '@id': `${EU}/data-theme/HEAL` }, { '@id': `${EU}/data-theme/SOCI` }],
    'dcat:keyword': ['Gesundheitsförderung', 'Prävention', 'gesundheitliche Chancengleichheit', 'Good Practice'].map((word) => ({
      '@language': 'de',
      '@value': word,
    })),
    'dct:language': { '@id': `${EU}/language/DEU` },
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/CONT` },
    'dct:spatial': { '@id': `${EU}/country/DEU` },
    'dcatde:politicalGeocodingLevelURI': { '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/federal' },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    'dcat:distribution': [
      // IANA knows no media type for lines of JSON
      download('/api/v1/dump/examples.jsonl', 'Alle Praxisbeispiele als JSON-Zeilen', 'JSON', null),
      download('/api/v1/dump/examples.csv', 'Alle Praxisbeispiele als Tabelle', 'CSV', 'text/csv'),
      { ...distribution('/api/v1/examples', 'Schnittstelle mit Suche', 'JSON', 'application/json'), 'dcat:accessService': service },
    ],
  }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      dcatap: 'http://data.europa.eu/r5r/',
      dcatde: 'http://dcat-ap.de/def/dcatde/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${baseUrl}/api/v1/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@language': 'de', '@value': `${siteName}: offene Daten` },
    'dct:description': { '@language': 'de', '@value': 'Alle veröffentlichten Praxisbeispiele zum Weiterverwenden.' },
    'dct:publisher': publisher,
    'dct:language': { '@id': `${EU}/language/DEU` },
    'dct:license': { '@id': LICENCE },
    ...when,
    'dcat:themeTaxonomy': { '@id': `${EU}/data-theme` },
    'foaf:homepage': { '@id': baseUrl },
    'dcat:dataset': dataset,
    'dcat:service': { '@id': service['@id'] },
  }
}
