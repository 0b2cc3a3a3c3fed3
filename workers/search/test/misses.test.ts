import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { stem } from '@vorbild/german/stem'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { HEADERS } from '@vorbild/web/headers'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareOf } from '../src/rules/missed-words.ts'
import { ask, publish } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

interface Row {
  readonly times: number
  readonly word: string | null
}

const stored = async (): Promise<readonly Row[]> =>
  (await (await world.database('search')).prepare('SELECT times, word FROM miss ORDER BY times DESC').all<Row>()).results
const search = async (q: string) => (await ask(world, `/beispiele?q=${encodeURIComponent(q)}`)).text()
/** As if the last search lay some time back. */
const later = async () => (await world.database('search')).prepare('UPDATE miss SET last_at = last_at - 3600000').run()
const forget = async () => (await world.database('search')).prepare('DELETE FROM miss').run()
const editor = encodeIdentity({ id: 'a', name: 'Anna', roles: ['newsletter_editor'], laender: [] })
const desk = async () => (await ask(world, '/redaktion/suche', { headers: { 'x-vorbild-identity': editor } })).text()

describe('looking in vain', () => {
  test('is counted without the word, until enough have looked for it at different times', async () => {
    await search('Imkerei Sturz')
    await eventually('it is counted', async () => (await stored()).length === 1)
    expect(await stored()).toEqual([{ times: 1, word: null }])
    expect(await desk()).toContain('Zurzeit fehlt nichts')
    for (const times of [2, 3, 4, 5]) {
      await later()
      await search('Imkereien')
      await eventually(`it is counted ${times} times`, async () => (await stored())[0]?.times === times)
      expect((await stored())[0]?.word).toBe(times < 5 ? null : 'Imkereien')
    }
    const page = await desk()
    expect(page).toContain('>Imkereien</a>')
    expect(page).toContain('Gesucht: gute Praxis zu „Imkereien“')
    expect(page).toContain('http://localhost:8787/einreichen')
  })

  test('again from the same network counts once a month, so that it is five people and not five tries', async () => {
    await forget()
    const from = async (network: string, word: string) => {
      await later()
      await ask(world, `/beispiele?q=${word}`, { headers: { [HEADERS.network]: network } })
    }
    const timesOf = async () => (await stored()).map(({ times }) => times).filter((times) => times > 0)
    // of all networks a sixty-fourth counts as one, so these are of different shares
    const shares = new Map<number, string>()
    for (let at = 1; shares.size < 5; at++) shares.set(await shareOf(stem('hufschmied'), `198.51.100.${at}`), `198.51.100.${at}`)
    const networks = [...shares.values()]
    for (let day = 0; day < 6; day++) await from(networks[0] ?? '', 'Hufschmied')
    await from(networks[0] ?? '', 'Quidditch')
    await eventually('each is counted once', async () => (await timesOf()).join() === '1,1')
    for (const [at, network] of networks.entries()) {
      await from(network, 'Hufschmiede')
      await eventually('so many networks', async () => (await timesOf())[0] === at + 1)
      expect((await stored())[0]?.word).toBe(at < 4 ? null : 'Hufschmiede')
    }
    // nothing that is kept tells a network
    const rows = JSON.stringify((await (await world.database('search')).prepare('SELECT * FROM miss').all()).results)
    expect(rows).not.toContain('198.51')
  })

  test('again at once is one and the same', async () => {
    await forget()
    await search('Falknerei')
    await eventually('it is counted', async () => (await stored()).length === 1)
    await search('Falknerei')
    await search('Quidditch')
    await eventually('the next is counted', async () => (await stored()).length === 2)
    expect((await stored()).map(({ times }) => times)).toEqual([1, 1])
  })

  test('counts neither what is found nor what only a filter hides', async () => {
    await forget()
    await search('Sturz')
    await ask(world, '/beispiele?q=Imkerei&land=DE-BW')
    await search('anna@example.org 0176123456')
    await search('Quidditch')
    await eventually('only the last is counted', async () => (await stored()).length === 1)
  })

  test('is forgotten with time', async () => {
    const database = await world.database('search')
    await database.prepare('UPDATE miss SET last_at = last_at - 31 * 24 * 3600000').run()
    await world.sweep('search')
    expect(await stored()).toEqual([])
  })

  test('is shown to nobody but the office', async () => {
    const answer = await world.fetch('/redaktion/suche')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/redaktion/anmelden?ziel=%2Fredaktion%2Fsuche'])
  })
})
