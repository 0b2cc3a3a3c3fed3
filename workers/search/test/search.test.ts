import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { typedText } from '@vorbild/kernel/typed-text'
import { createWorld, type World } from '@vorbild/testing/world'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExampleList, Suggestions } from '../src/api/schemas.ts'
import { FACETS } from '../src/rules/facets.ts'
import { ask, publish } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

const list = async (query: string): Promise<ExampleList> => {
  const answer = await ask(world, `/api/v1/examples${query}`)
  expect(answer.status, query).toBe(200)
  return answer.json()
}
const titles = async (query: string): Promise<readonly string[]> => (await list(query)).items.map(({ title }) => title)
const html = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await ask(world, path, { headers })).text()

describe('searching', () => {
  test('the list holds all 24 seeds', async () => {
    const { total, items } = await list('')
    expect([total, items.length]).toEqual([24, 24])
  })

  test('a hyphenated word finds the example of that name first, and so does the closed-up singular', async () => {
    expect((await titles('?q=Bewegungs-Treffs'))[0]).toBe('Bewegungs-Treffs im Freien')
    expect((await titles('?q=Bewegungstreff'))[0]).toBe('Bewegungs-Treffs im Freien')
  })

  test.each(['Stürze', 'Sturz', 'stuerze', 'Stürze vermeiden', 'sturzpr'])('“%s” finds the compound Sturzprävention', async (q) => {
    expect(await titles(`?q=${encodeURIComponent(q)}`)).toContain('Ambulante Sturzprävention')
  })

  test('words are marked where they were found', async () => {
    const { items } = await list('?q=St%C3%BCrze')
    expect(items[0]?.highlights.title).toEqual([
      { text: 'Ambulante ', hit: false },
      { text: 'Sturzprävention', hit: true },
    ])
    expect(await html('/beispiele?q=St%C3%BCrze')).toContain('<mark>Sturzprävention</mark>')
  })

  test('where no example has all words, some with a part of them are shown, and it is said', async () => {
    const { total, query } = await list('?q=Sturzpr%C3%A4vention%20Quantenphysik')
    expect(total).toBeGreaterThan(0)
    expect(query.relaxed).toBe(true)
  })

  test('a minus leaves out', async () => {
    const all = await titles('?q=Sturz')
    expect(await titles('?q=Sturz%20-Ambulante')).toEqual(all.filter((title) => !title.startsWith('Ambulante')))
  })

  test('the stable number is found', async () => {
    expect((await list('?q=PX-2026-000005')).items[0]?.id).toBe('PX-2026-000005')
  })
})

describe('narrowing', () => {
  test('counts say what a value brings, within what else is chosen', async () => {
    const { facets } = await list('?gp=ja')
    for (const { key, count } of facets.land) expect((await list(`?gp=ja&land=${key}`)).total, key).toBe(count)
  })

  test('values of one facet widen, so its counts do not shrink by its own choice', async () => {
    const open = await list('')
    const narrowed = await list('?land=DE-BW')
    expect(narrowed.facets.land).toEqual(open.facets.land)
    expect((await list('?land=DE-BW&land=DE-BB')).total).toBeGreaterThan(narrowed.total)
  })

  test('nothing is offered that would find nothing', async () => {
    const { facets } = await list('?q=Sturz')
    expect(FACETS.flatMap((name) => facets[name]).every(({ count }) => count > 0)).toBe(true)
  })

  test('status is asked of the calendar', async () => {
    const { facets, total } = await list('')
    expect(facets.status.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect((await list('?status=beendet')).items.every(({ status }) => status === 'beendet')).toBe(true)
  })

  test('titles sort without regard to case and quotation marks; the newest come first otherwise', async () => {
    const sorted = await titles('?sort=titel')
    expect(sorted).toEqual(sorted.toSorted((a, b) => bare(a).localeCompare(bare(b), 'de')))
    const times = (await list('')).items.map(({ publishedAt }) => publishedAt)
    expect(times).toEqual(times.toSorted().reverse())
  })

  test('pages split the list without losing or repeating any', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?proSeite=10&seite=${page}`)))
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(24)
    expect(ids).toHaveLength(24)
  })
})

const bare = (title: string): string => title.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase()

describe('the result page', () => {
  test('keeps the choice in its form and lets it be removed by a link', async () => {
    const page = await html('/beispiele?q=Bewegung&land=DE-BW')
    expect(page).toMatch(/<input type="checkbox" name="land" value="DE-BW" checked/)
    expect(page).toContain('href="/beispiele?q=Bewegung"')
    expect(page).toContain('href="/beispiele.atom?q=Bewegung&amp;land=DE-BW"')
  })

  test('names what it did not understand and shows the rest', async () => {
    const answer = await ask(world, '/beispiele?land=Mars')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('„Mars“ gibt es bei Land nicht')
  })

  test('helps on when nothing is found', async () => {
    const page = await html('/beispiele?q=xyzzy&land=DE-SL')
    expect(page).toContain('Dazu haben wir nichts gefunden')
    // what was chosen can be taken back; where nothing was, there is nothing to narrow
    expect(page).toContain('Auswahl anwenden')
    expect(await html('/beispiele?q=xyzzy')).not.toContain('Auswahl anwenden')
    expect(page).toContain('href="/einreichen"')
    expect(page).not.toContain('/beispiele.csv')
  })

  test('asks for a word where there is none', async () => {
    for (const q of ['🐝', '?!', '--']) {
      const page = await html(`/beispiele?q=${encodeURIComponent(q)}`)
      expect(page).toContain('Nach welchem Wort suchen Sie?')
      expect(page).not.toContain('Dazu haben wir nichts gefunden')
    }
    const unseen = await ask(world, '/beispiele?q=%E2%80%8B%C2%AD')
    expect([unseen.status, unseen.headers.get('location')]).toEqual([302, '/beispiele'])
  })

  test('reads signs in capitals, and keeps them in its links', async () => {
    const { total } = (await (await ask(world, '/api/v1/examples?q=Sturz+ODER+Demenz+')).json()) as { total: number }
    const page = await html('/beispiele?q=Sturz+ODER+Demenz+')
    expect(total).toBeGreaterThan(1)
    expect(page).toContain('href="/beispiele/ambulante-sturzpraevention"')
    expect(page).toContain('q=Sturz+ODER+Demenz')
  })

  test('alternatives that nobody has are corrected, and one of them that nobody has is asked about', async () => {
    const both = await list('?q=Sturtzprävention+ODER+Bewegungstref+')
    expect(both.query).toMatchObject({ corrected: true, didYouMean: 'Sturzprävention ODER Bewegungs-Treffs' })
    expect(both.items.map(({ title }) => title)).toContain('Ambulante Sturzprävention')
    const one = await list('?q=Schule+ODER+Sturtzprävention+')
    expect(one.query).toMatchObject({ didYouMean: 'Schule ODER Sturzprävention' })
    expect((await list('?q=Schule+ODER+Sturzprävention+')).query.didYouMean).toBeUndefined()
    expect((await list('?q=Schule+ODER+Sturzpr')).query.didYouMean).toBeUndefined()
  })

  test('speaks English where the reader does', async () => {
    expect(await html('/beispiele', { 'x-vorbild-locale': 'en' })).toContain('24 practice examples')
  })

  test('narrows to a radius, tells how far, and lets it be removed', async () => {
    const page = await html('/beispiele?ort=Stuttgart&umkreis=25')
    expect(page).toContain('im Umkreis von 25 km um Stuttgart')
    expect(page).toMatch(/\d+ km entfernt/)
    expect(page).toMatch(/<option value="25" selected/)
    expect(page).toContain('Bewegungs-Treffs im Freien')
    expect(page).not.toContain('Superklasse')
    expect(page).toContain('aria-label="Umkreis: im Umkreis von 25 km um Stuttgart entfernen"')
    expect(await html('/beispiele?ort=Nirgendwo')).toContain('„Nirgendwo“ kennen wir nicht als Ort')
  })

  test('says why something was found that the words do not show, and what was searched instead', async () => {
    expect(await html('/beispiele?q=Kindergarten')).toContain('bedeutet Ähnliches wie „Kindergarten“')
    const corrected = await html('/beispiele?q=Sturzpr%C3%A4ventoin')
    expect(corrected).toContain('statt für „Sturzpräventoin“')
    expect(/<h2 class="results__total">([^<]*)/.exec(corrected)?.[1]).toContain('zu „Sturzprävention“')
    // what nobody would ever find by is nothing to wait for
    expect(corrected).toContain('href="/newsletter?q=Sturzpr%C3%A4vention')
  })

  test('shows typed markup as text', async () => {
    expect(await html(`/beispiele?q=${encodeURIComponent('<script>alert(1)</script>')}`)).not.toContain('<script>alert')
  })
})

describe('suggestions', () => {
  test('come from titles, terms and places, whatever the spelling', async () => {
    for (const typed of ['Sturzp', 'stuerzp', 'ambulante sturz']) {
      const answer = (await (await ask(world, `/api/v1/suggest?q=${typed}`)).json()) as Suggestions
      expect(
        answer.suggestions.map(({ href }) => href),
        typed,
      ).toContain('/beispiele/ambulante-sturzpraevention')
    }
    const place = (await (await ask(world, '/api/v1/suggest?q=koel')).json()) as Suggestions
    expect(place.suggestions.map(({ text }) => text)).toContain('Köln')
  })
})

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      'AND',
      'OR NOT',
      '-',
      '-"',
      '„',
      '^a',
      'title:',
      '{',
      '}',
      '()',
      "';--",
      '%',
      '\u0000',
      'Sturz',
      'ß',
    ),
  )
  const query = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))

  test('is answered or told to be unknown, and never fails', async () => {
    const parameter = fc.constantFrom('q', 'q', 'q', ...FACETS, 'seite', 'sort', 'proSeite')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/api/v1/examples',
          '/beispiele',
          '/api/v1/suggest',
          '/beispiele.atom',
          '/beispiele.csv',
          '/beispiele.json',
          '/beispiele/karte',
        ),
        parameter,
        query,
        async (path, name, typed) => {
          const answer = await ask(world, `${path}?${new URLSearchParams([[name, typed]])}`)
          await answer.text()
          // a field with nothing to be seen in it is cut out of the address of the page, once
          const tidy = path === '/beispiele' && typedText(typed) === '' ? answer.headers.get('location') : null
          expect([200, 400]).toContain(tidy === null ? answer.status : (await ask(world, tidy)).status)
        },
      ),
      { numRuns: 400 },
    )
  }, 120_000)
})

describe('the page of results', () => {
  const html = async (q: string): Promise<string> => (await ask(world, `/beispiele?q=${encodeURIComponent(q)}`)).text()

  test('says what was looked for with one pair of quotation marks, and all of a long search', async () => {
    expect(await html('"Bewegung"')).toMatch(/zu „Bewegung“/)
    const long = `Bewegung ${'Gesundheitsförderung '.repeat(8)}Ende`
    const page = await html(long)
    const heading = /<h2 class="results__total">.*?<\/h2>/s.exec(page)?.[0] ?? ''
    expect(heading.replaceAll(/<[^>]+>/g, '').length).toBeGreaterThan(long.length)
    expect(heading).toContain('<span aria-hidden="true">…</span><span class="kern-sr-only">')
    expect(/<title>[^<]*…“/.test(page)).toBe(true)
  })

  test('has a title of its own for each search, so that tabs and histories can be told apart', async () => {
    const title = async (path: string) => /<title>([^<]*)<\/title>/.exec(await (await ask(world, path)).text())?.[1]
    expect(await title('/beispiele')).toBe('Praxisbeispiele finden – Vorbild')
    expect(await title('/beispiele?thema=ernaehrung&land=DE-HH')).toBe('Praxisbeispiele finden: Ernährung, Hamburg – Vorbild')
    expect(await title('/beispiele?q=Sturz&thema=ernaehrung')).toBe('Suche nach „Sturz“: Ernährung – Vorbild')
    expect(await title('/beispiele?seite=2')).toBe('Praxisbeispiele finden, Seite 2 – Vorbild')
    expect(await title('/beispiele/karte?q=Sturz&ort=Stuttgart&umkreis=50')).toBe(
      'Praxisbeispiele auf der Karte: „Sturz“, im Umkreis von 50 km um Stuttgart – Vorbild',
    )
    const many = '/beispiele?thema=suchtpraevention&thema=ernaehrung&zielgruppe=kinder&land=DE-HH&land=DE-BE'
    expect(await title(many)).toMatch(/^Praxisbeispiele finden: [^,]+, [^,]+, [^,]+ … – Vorbild$/)
  })

  test('has an address without what was left empty, in the same language', async () => {
    const sent = await ask(world, '/beispiele?q=&status=laeuft&ort=&umkreis=25', { headers: { 'x-vorbild-locale': 'en' } })
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/en/beispiele?status=laeuft'])
    expect((await ask(world, '/beispiele?q=Sturz')).status).toBe(200)
    // what was not understood is told, not tidied away
    expect((await ask(world, '/beispiele?ort=&sort=quer')).status).toBe(400)
  })

  test('offers no news of a search that cannot find anything', async () => {
    for (const q of ['🙂', '?!']) {
      const page = await html(q)
      expect(page, q).not.toContain('Neue Treffer per E-Mail')
      expect(page, q).not.toContain('application/atom+xml')
    }
    expect(await html('Bewegung')).toContain('Neue Treffer per E-Mail')
  })
})
