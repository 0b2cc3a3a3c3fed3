import { describe, expect, test } from 'vitest'
import { dcatCatalogue } from './dcat.ts'

const EU = 'http://publications.europa.eu/resource/authority'
const SITE = {
  baseUrl: 'https://vorbild.example',
  siteName: 'Vorbild',
  operator: { name: 'Musterverbund e. V.', email: 'kontakt@vorbild.example' },
  contributorId: 'http://dcat-ap.de/def/contributors/vorbild',
}
const LANGUAGES = { jsonl: ['en', 'de'], csv: ['de', 'en'], 'csv-en': ['en', 'de'] }
const TIMES = { issuedAt: Date.UTC(2026, 0, 8), modifiedAt: Date.UTC(2026, 10, 22) }

type Node = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const words: Check = (value) => isNode(value) && typeof value['@value'] === 'string' && /^(de|en)$/.test(String(value['@language']))
const word: Check = (value) => typeof value === 'string' && value !== ''
const moment: Check = (value) => isNode(value) && value['@type'] === 'xsd:dateTime' && !Number.isNaN(Date.parse(String(value['@value'])))
const address: Check = (value) => isNode(value) && URL.canParse(String(value['@id']))
const mail: Check = (value) => isNode(value) && /^mailto:[^@\s]+@[^@\s]+$/.test(String(value['@id']))
const term =
  (list: string): Check =>
  (value) =>
    isNode(value) && String(value['@id']).startsWith(`${list}/`)
const a =
  (type: string): Check =>
  (value) =>
    isNode(value) && value['@type'] === type
/** Validators know only what the document says: an address alone is no page to them. */
const page: Check = (value) => address(value) && a('foaf:Document')(value)

type Rule = readonly [property: string, check: Check, most?: 1]

/**
 * What DCAT-AP.de asks of each class: property, what its values are, and whether there may be one at most. Mandatory are those of the
 * profile (2.0 and 3.0); the others are what it recommends and portals show. The public shapes of DCAT-AP and DCAT-AP.de find nothing
 * more, but three things that are recommended and that nobody can say here: the period covered, the kind of authority that publishes,
 * and a key of a Land for what is of the whole country.
 */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'dcat:Catalog': [
    ['dct:title', words],
    ['dct:description', words],
    ['dct:publisher', a('foaf:Agent'), 1],
    ['dcat:dataset', a('dcat:Dataset')],
    ['foaf:homepage', page, 1],
    ['dct:language', term(`${EU}/language`)],
    ['dct:license', term('http://dcat-ap.de/def/licenses'), 1],
    ['dct:issued', moment, 1],
    ['dct:modified', moment, 1],
    ['dct:spatial', term(`${EU}/country`)],
    ['dcat:themeTaxonomy', address],
    ['dcatap:availability', term(`${EU}/planned-availability`), 1],
  ],
  'dcat:Dataset': [
    ['dct:title', words],
    ['dct:description', words],
    ['dcatde:contributorID', term('http://dcat-ap.de/def/contributors')],
    ['dct:identifier', word],
    ['dct:publisher', a('foaf:Agent'), 1],
    ['dcat:contactPoint', a('vcard:Kind')],
    ['dcat:distribution', a('dcat:Distribution')],
    ['dcat:theme', term(`${EU}/data-theme`)],
    ['dcat:keyword', words],
    ['dcat:landingPage', page],
    ['foaf:page', page],
    ['dct:issued', moment, 1],
    ['dct:modified', moment, 1],
    ['dct:language', term(`${EU}/language`)],
    ['dct:spatial', term(`${EU}/country`)],
    ['dct:accrualPeriodicity', term(`${EU}/frequency`), 1],
    ['dct:accessRights', term(`${EU}/access-right`), 1],
    ['dcatde:politicalGeocodingLevelURI', term('http://dcat-ap.de/def/politicalGeocoding/Level')],
    ['dcatap:availability', term(`${EU}/planned-availability`), 1],
  ],
  'dcat:Distribution': [
    ['dcat:accessURL', address],
    ['dct:title', words],
    ['dct:description', words],
    ['dct:modified', moment, 1],
    ['adms:status', term(`${EU}/distribution-status`), 1],
    ['dct:license', term('http://dcat-ap.de/def/licenses'), 1],
    ['dct:language', term(`${EU}/language`)],
    ['dcatde:licenseAttributionByText', word],
    ['dct:format', term(`${EU}/file-type`), 1],
    ['dcatap:availability', term(`${EU}/planned-availability`), 1],
  ],
  'dcat:DataService': [
    ['dct:title', words],
    ['dcat:endpointURL', address],
    ['dcat:endpointDescription', address],
    ['dcat:servesDataset', address],
    ['foaf:page', page],
    ['dct:accessRights', term(`${EU}/access-right`), 1],
    ['dct:publisher', address, 1],
    ['dcat:contactPoint', address],
    ['dct:license', term('http://dcat-ap.de/def/licenses'), 1],
    ['dcatap:availability', term(`${EU}/planned-availability`), 1],
  ],
  'foaf:Agent': [
    ['foaf:name', (value) => word(value) || words(value), 1],
    ['foaf:homepage', page, 1],
  ],
  'vcard:Kind': [
    ['vcard:fn', word, 1],
    ['vcard:hasEmail', mail],
    ['vcard:hasURL', address],
  ],
}

/** What may be missing, but not be something else. */
const IF_ANY: Readonly<Record<string, readonly Rule[]>> = {
  'dcat:Distribution': [
    ['dcat:mediaType', (value) => term('https://www.iana.org/assignments/media-types')(value) && a('dct:MediaType')(value), 1],
    ['dcat:downloadURL', address, 1],
    ['dcat:accessService', a('dcat:DataService')],
    ['dct:issued', moment, 1],
  ],
  'dcat:Catalog': [['dcat:service', address]],
}

/** Every thing with a class in the document. */
const thingsIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (!isNode(value)) return []
  const inside = Object.values(value).flatMap(thingsIn)
  return String(value['@type'] ?? '') in RULES ? [value, ...inside] : inside
}

const valuesOf = (thing: Node, property: string): readonly unknown[] => [thing[property] ?? []].flat()

/** What a document lacks, in words. */
const complaints = (document: unknown): readonly string[] =>
  thingsIn(document).flatMap((thing) => {
    const type = String(thing['@type'])
    const rules = [...(RULES[type] ?? []), ...(IF_ANY[type] ?? []).filter(([property]) => property in thing)]
    return rules.flatMap(([property, check, most]) => {
      const values = valuesOf(thing, property)
      const where = `${type} ${property}`
      if (values.length === 0) return [`${where} is missing`]
      if (most && values.length > most) return [`${where} stands more than once`]
      return values.every(check) ? [] : [`${where} is no such value: ${JSON.stringify(values)}`]
    })
  })

describe('the catalogue', () => {
  test('has what DCAT-AP.de asks for, of the kind it asks for', () => {
    const document = dcatCatalogue(SITE, TIMES, LANGUAGES)
    expect(complaints(document)).toEqual([])
    expect(new Set(thingsIn(document).map((thing) => thing['@type']))).toEqual(new Set(Object.keys(RULES)))
  })

  test('tells the languages of each file as they are, and of itself as it speaks', () => {
    const document = dcatCatalogue(SITE, TIMES, { jsonl: ['de'], csv: ['de'], 'csv-en': ['en', 'de'] })
    const codes = (thing: unknown) =>
      valuesOf(thing as Node, 'dct:language').map((value) => String((value as Node)['@id']).replace(`${EU}/language/`, ''))
    expect(codes(document)).toEqual(['DEU', 'ENG'])
    expect(codes(document['dcat:dataset'])).toEqual(['DEU'])
    const files = document['dcat:dataset']['dcat:distribution'].map((file) => [
      new URL(file['dcat:accessURL']['@id']).pathname,
      codes(file),
    ])
    expect(Object.fromEntries(files)).toEqual({
      '/api/v1/dump/examples.jsonl': ['DEU'],
      '/api/v1/dump/examples.csv': ['DEU'],
      '/en/api/v1/dump/examples.csv': ['DEU', 'ENG'],
      '/api/v1/examples': ['DEU', 'ENG'],
    })
    // what is said in one of its languages is said in the other, but names
    for (const thing of thingsIn(document))
      for (const property of ['dct:title', 'dct:description'])
        for (const said of [valuesOf(thing, property)].filter((values) => values.length > 0))
          expect(said.map((value) => (value as Node)['@language']).toSorted(), property).toEqual(['de', 'en'])
  })

  test('names the same thing by one address only, and each thing once', () => {
    const ids = thingsIn(dcatCatalogue(SITE, TIMES, LANGUAGES)).flatMap((thing) =>
      thing['@id'] ? [`${thing['@type']} ${thing['@id']}`] : [],
    )
    const agents = ids.filter((id) => id.startsWith('foaf:Agent'))
    expect(new Set(agents).size).toBe(1)
    const others = ids.filter((id) => !id.startsWith('foaf:Agent'))
    expect(new Set(others).size).toBe(others.length)
  })

  test('names no prefix it does not explain', () => {
    const document = dcatCatalogue(SITE, TIMES, LANGUAGES)
    const known = Object.keys(document['@context'])
    const used = [...JSON.stringify({ ...document, '@context': {} }).matchAll(/"([a-z]+):[A-Za-z]+"/g)].map(([, prefix]) => prefix)
    expect([...new Set(used)].filter((prefix) => !known.includes(prefix ?? ''))).toEqual([])
  })

  test('leaves out what nobody said: who provides it, and times of an empty collection', () => {
    const lacking = complaints(dcatCatalogue({ ...SITE, contributorId: '' }, null, {}))
    expect(new Set(lacking)).toEqual(
      new Set([
        'dcat:Dataset dcatde:contributorID is missing',
        // an empty collection is in no language
        'dcat:Dataset dct:language is missing',
        'dcat:Distribution dct:language is missing',
        ...['dcat:Catalog', 'dcat:Dataset'].flatMap((type) => [`${type} dct:issued is missing`, `${type} dct:modified is missing`]),
        'dcat:Distribution dct:modified is missing',
      ]),
    )
  })
})
