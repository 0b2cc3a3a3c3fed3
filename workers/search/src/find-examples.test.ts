import { type ExampleDocument, ExampleDocument as Published } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openMemory } from '../test/open-memory.ts'
import { findExamples } from './find-examples.ts'
import { FACETS } from './rules/facets.ts'
import { readSearch } from './rules/search.ts'

const NOW = Date.UTC(2026, 10, 22)
const [seed] = seedExamples() as [ExampleDocument]
const plain = { targetGroups: [], ageGroups: [], settings: [], topics: [], keywords: [], land: 'DE-BE', summary: 'Text', title: 'Titel' }
const piece = (number: number, content: object): ExampleDocument =>
  Published.parse({
    ...seed,
    exampleId: `PX-2026-${String(number).padStart(6, '0')}`,
    goodPractice: null,
    content: { ...plain, ...content },
  })
const asked = (query: string | Record<string, string>) => readSearch(new URLSearchParams(query)).search

/** What a search finds, as numbers of examples, with what was made of it. */
const find = async (documents: readonly ExampleDocument[], q: string) => {
  const { page, exact, total, settled } = await findExamples(openMemory(documents), asked({ q }), NOW, 100)
  return {
    page,
    exact,
    total,
    relaxed: settled.relaxed,
    corrected: settled.corrected?.q ?? null,
    didYouMean: settled.didYouMean?.q ?? null,
  }
}
const strictly = { exact: null, relaxed: false, corrected: null, didYouMean: null }

describe('strict searching', () => {
  const documents = [
    piece(1, { title: 'Bewegungsgruppe' }),
    piece(2, { title: 'Bewegungsgruppen' }),
    piece(3, { title: 'Gruppe für Bewegung' }),
    piece(4, { title: 'Bewegung', summary: 'Viele Wörter stehen dazwischen, und dann erst kommt die Gruppe.' }),
  ]

  test('is enough when it finds more than a few', async () => {
    expect(await find(documents, 'Bewegungsgruppe ')).toEqual({ ...strictly, page: [1, 2, 3], total: 3 })
  })

  test('finds a compound that is written apart, and its words the other way round', async () => {
    expect((await find(documents, 'Bewegungs Gruppe ')).page.slice(0, 2)).toEqual([2, 1])
    expect((await find(documents, 'Gruppen für Bewegung ')).page).toEqual(expect.arrayContaining([1, 2, 3, 4]))
    const near = [piece(1, { title: 'Sturz und Prävention' }), piece(2, { title: 'Sturzprävention' })]
    expect((await find(near, 'Prävention von Stürzen ')).page).toEqual([2, 1])
  })

  test('finds one or the other where asked so, each in all its ways, and both before one', async () => {
    const places = [
      piece(1, { title: 'Kita' }),
      piece(2, { title: 'Grundschule' }),
      piece(3, { title: 'Kita und Schule' }),
      piece(4, { title: 'Hof' }),
    ]
    expect(await find(places, 'Kita ODER Schule ')).toEqual({ ...strictly, page: [3, 1, 2], total: 3 })
    expect((await find(places, 'Kita OR "Schule" OR Hof ')).total).toBe(3)
    expect((await find(places, 'Schule NOT Kita ')).page).toEqual([2])
    expect((await find(places, 'Kita AND Schule ')).page).toEqual([3])
  })

  test('weighs a phrase by the field it stands in', async () => {
    const phrases = [
      piece(3, { procedure: 'Ein Runder Tisch. Ein Runder Tisch.' }),
      piece(2, { summary: 'Runder Tisch' }),
      piece(1, { title: 'Runder Tisch' }),
    ]
    expect((await find(phrases, '"runder Tisch"')).page).toEqual([3, 2, 1])
  })

  test('takes several words for another name, and the other way round', async () => {
    const names = [piece(1, { title: 'Schwangerschaft' }), piece(2, { title: 'Werdende Mütter' }), piece(3, { title: 'Werdende Bäume' })]
    expect((await find(names, 'werdende Mütter ')).page).toEqual([2, 1])
    expect((await find(names, 'Schwangerschaft ')).page).toEqual([1, 2])
  })

  test('takes English words, and short names of the Länder, for what they mean', async () => {
    const names = [
      piece(1, { title: 'Demenz' }),
      piece(2, { title: 'Für ältere Menschen' }),
      piece(3, { title: 'Ganz Nordrhein-Westfalen' }),
      piece(4, { title: 'NRW bewegt sich' }),
    ]
    expect((await find(names, 'dementia ')).page).toEqual([1])
    expect((await find(names, 'older people ')).page).toEqual([2])
    expect((await find([piece(1, { title: 'Fluchtgeschichte' })], 'refugees ')).page).toEqual([1])
    expect((await find(names, 'NRW ')).page).toEqual([4, 3])
    expect((await find(names, 'Nordrhein-Westfalen ')).page).toEqual([3, 4])
  })

  test('finds prevention for those who want to avoid something, but not the other way round', async () => {
    const documents = [piece(1, { title: 'Sturzprävention' }), piece(2, { title: 'Wege vermeiden' })]
    expect((await find(documents, 'Stürze vermeiden ')).page).toEqual([1])
    expect((await find(documents, 'Prävention ')).page).toEqual([1])
  })

  test('finds by a piece of a hyphenated word as by a word', async () => {
    const places = [piece(1, { title: 'Friedrichshain-Kreuzberg' })]
    expect((await find(places, 'Kreuz')).page).toEqual([1])
    expect(await find(places, 'Friedrichshian ')).toMatchObject({ page: [1], corrected: 'friedrichshain ' })
  })

  test('knows the parts of a compound that stand together', async () => {
    expect((await find([piece(1, { title: 'Betriebsgesundheitsangebot' })], 'Gesundheitsangebote ')).page).toEqual([1])
  })

  test('does not depend on the order in which examples came', async () => {
    const seeds = seedExamples()
    const numbers = async (documents: readonly ExampleDocument[], q: string) =>
      (await find(documents, q)).page.map((id) => documents[id - 1]?.exampleId)
    for (const q of ['Kinder ', 'Gesundheit', 'Sturz', 'Bewegungsgruppen '])
      expect(await numbers(seeds.toReversed(), q), q).toEqual(await numbers(seeds, q))
  })
})

describe('where strict searching finds little', () => {
  test('a compound whose linking letter was forgotten, or is too much, comes before its parts apart', async () => {
    const linked = [
      piece(1, { title: 'Gesundheit', summary: 'Viele Wörter stehen dazwischen, und dann erst kommt die Förderung.' }),
      piece(2, { title: 'Ein Titel', summary: 'Hier geht es um Gesundheitsförderungen.' }),
    ]
    expect((await find(linked, 'Gesundheitförderung ')).page).toEqual([2, 1])
    const plainly = [
      piece(1, { title: 'Sturz', summary: 'Viele Wörter stehen dazwischen, dann erst die Beratung.' }),
      piece(2, { title: 'Ein Titel', summary: 'Eine Sturzberatung.' }),
    ]
    expect((await find(plainly, 'Sturzesberatung ')).page).toEqual([2, 1])
  })

  test('parts of a compound apart come behind it, and it is told how many have it', async () => {
    const documents = [
      piece(1, { title: 'Gruppe', summary: 'Hier ist viel anderes, und dann auch Bewegung.' }),
      piece(2, { procedure: 'Bewegungsgruppe' }),
    ]
    expect(await find(documents, 'Bewegungsgruppen ')).toEqual({ ...strictly, page: [2, 1], total: 2, exact: 1 })
  })

  test('another form of a word is found by a rougher stem', async () => {
    expect(await find([piece(1, { title: 'Wir tanzen' })], 'tanzt ')).toEqual({ ...strictly, page: [1], total: 1, exact: 0 })
    expect((await find([piece(1, { title: 'Wir impfen' })], 'Impfungen ')).page).toEqual([1])
  })

  test('words that hold the word are found although they cannot be split', async () => {
    expect(await find([piece(1, { title: 'Lenzsiedlung' }), piece(2, { title: 'Siedlung' })], 'Siedlung ')).toMatchObject({
      page: [2, 1],
      exact: 1,
    })
  })

  test('a misspelt word is corrected, also to one that is only a part of others', async () => {
    const documents = [piece(1, { title: 'Familienhebammen' }), piece(2, { title: 'Präventionskette' })]
    expect(await find(documents, 'Preventionskette ')).toMatchObject({ page: [2], corrected: 'praventionskette ' })
    expect(await find(documents, 'Hebame ')).toMatchObject({ page: [1], corrected: 'hebamme ' })
    expect(await find([piece(1, { title: 'Senioren' })], 'Seniroen ')).toMatchObject({ page: [1], corrected: 'senioren ' })
  })

  test('a word of the language is no misspelling of another', async () => {
    const documents = [piece(1, { title: 'Allen und jedem', summary: 'Was wir machen und verbinden.' })]
    expect(await find([piece(1, { title: 'Thüringen' })], 'Tübingen ')).toMatchObject({ total: 0, corrected: null })
    for (const q of ['Mädchen ', 'Hund ', 'Hunde ', 'verhindern ', 'fall '])
      expect(await find(documents, q), q).toMatchObject({ total: 0, corrected: null })
  })

  test('what is being typed is not misspelt because its beginning is a word', async () => {
    const documents = [
      piece(1, { title: 'Stadtteilzeitungen' }),
      ...Array.from({ length: 12 }, (_, at) => piece(at + 2, { title: 'Stadtteil' })),
    ]
    expect(await find(documents, 'Stadtteilze')).toMatchObject({ page: [1], didYouMean: null })
  })

  test('umlauts tell which of two words was meant that are one otherwise', async () => {
    const documents = [
      piece(1, { title: 'Beratungsgarten', summary: 'Noch mehr Wörter' }),
      piece(2, { title: 'Beratungsgärten', summary: 'Beratungsgärten' }),
    ]
    for (const q of ['Beratungssgarten ', 'Beratungsgaretn ', 'Beratunggarten ']) expect((await find(documents, q)).page, q).toEqual([1, 2])
    for (const q of ['Beratungssgärten ', 'Beratungssgaerten ', 'Beratunggärten '])
      expect((await find(documents, q)).page, q).toEqual([2, 1])
  })

  test('another name is found although it is misspelt', async () => {
    const documents = [piece(1, { title: 'Kita' }), piece(2, { title: 'Haft' })]
    expect(await find(documents, 'Kindertagesstette ')).toMatchObject({ page: [1], corrected: 'kindertagesstatte ' })
    expect(await find(documents, 'Justizvolzugsanstalt ')).toMatchObject({ page: [2] })
  })

  test('a word with digits is what it is', async () => {
    expect(await find([piece(1, { title: 'menge104' })], 'menge103 ')).toEqual({ ...strictly, page: [], total: 0 })
  })

  test('some of the words are better than none, and it is told', async () => {
    expect(await find([piece(1, { title: 'Garten' })], 'Garten Quantenphysik ')).toMatchObject({ page: [1], relaxed: true })
  })

  test('the first half of a compound is better than nothing', async () => {
    const documents = [piece(1, { title: 'Ernährung' }), piece(2, { title: 'Beratung' })]
    expect(await find(documents, 'Ernährungsberatung ')).toMatchObject({ page: [1], relaxed: true })
    // likewise where the other half is misspelt, but not where it is nothing at all
    expect(await find(documents, 'Ernährungsberratung ')).toMatchObject({ page: [1], relaxed: true })
    expect((await find(documents, 'Ernährungsxyzqwv ')).page).toEqual([])
    // but not of one that is a word of its own
    expect(await find([piece(1, { title: 'Zweimal in der Woche' })], 'Wochenbett ')).toMatchObject({ total: 0 })
  })

  test('nonsense finds nothing', async () => {
    for (const q of ['Quantenphysik', 'xyzzy', 'qwertz uiop']) expect(await find(seedExamples(), q), q).toMatchObject({ total: 0 })
  })
})

describe('whatever is asked', () => {
  const open = openMemory(seedExamples())
  const words =
    'Sturz Stürze Prävention Bewegungs- und Gesundheitsangebote Bürger*innen Kita ältere Menschen Demnez menge103 -Kinder "Runder Tisch'
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...words.split(' '), '"', '„', '-', '-"', '*', 'NEAR(', 'AND', 'ﬁ', 'ß', '\u00AD', '\u0000', '٣', 'a'.repeat(5000)),
  )
  const query = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' '))

  test('is answered: ten thousand searches, none fails, and each says as many as it has', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom('', 'neueste', 'titel'), async (q, sort) => {
        const { page, total } = await findExamples(open, asked({ q, sort }), NOW, 100)
        expect(page).toHaveLength(total)
        expect(new Set(page)).toHaveLength(total)
      }),
      { numRuns: 10_000 },
    )
  }, 300_000)

  test('each count of a facet is what picking its value brings', async () => {
    const some = fc.constantFrom('', 'Kinder', 'Bewegung', 'Sturz', 'Demnez', 'Bewegungsgruppen ', 'Stadt -Kinder', '"vor Ort"')
    const { counts: all } = await findExamples(open, asked({}), NOW, 1)
    const choice = fc.tuple(...FACETS.map((name) => fc.subarray(all[name].map(({ key }) => [name, key] as [string, string]))))
    await fc.assert(
      fc.asyncProperty(some, choice, fc.constantFrom('', 'Magdeburg', 'Leipzig'), async (q, chosen, ort) => {
        const around = [['ort', ort] as [string, string], ['umkreis', '100'] as [string, string]]
        const params = chosen.flatMap((of) => of.slice(0, 2))
        const { counts } = await findExamples(open, asked(new URLSearchParams([['q', q], ...around, ...params]).toString()), NOW, 1)
        for (const name of FACETS) {
          const others = params.filter(([other]) => other !== name)
          for (const { key, count } of counts[name]) {
            const picked = new URLSearchParams([['q', q], ...around, ...others, [name, key]]).toString()
            expect((await findExamples(open, asked(picked), NOW, 1)).total, picked).toBe(count)
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
