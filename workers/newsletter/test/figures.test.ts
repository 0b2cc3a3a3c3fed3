import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
let nora: ReturnType<Newsroom['signedIn']>
beforeAll(async () => {
  room = await openNewsroom()
  nora = room.signedIn('newsletter_editor')
})
afterAll(() => room.world.stop())

const PAGE = '/redaktion/newsletter/zahlen'
const csv = async (name: string) => (await nora.read(`${PAGE}/${name}.csv`)).trim().split('\r\n')
const thisMonth = new Date().toISOString().slice(0, 7)

describe('figures of issues', () => {
  it('tell what was accepted, what failed, who left and who complained, in numbers alone', async () => {
    await room.rows(
      `INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, finished_at, recipients, unsubscribed, complained)
       VALUES ('i', 3, 'sent', 'Herbst', '', 1, 1793520000000, 1793520001000, 4, 2, 1)`,
    )
    const states = ['accepted', 'accepted', 'failed', 'suppressed', 'excluded']
    for (const [index, state] of states.entries())
      await room.rows(
        "INSERT INTO ledger (issue_id, subscriber_id, locale, state, changed_at) VALUES ('i', ?, 'de', ?, 1)",
        `s${index}`,
        state,
      )
    expect(await csv('ausgaben')).toEqual([
      'Ausgabe;Betreff;Verschickt;Empfangende;Angenommen;Gescheitert oder zurückgekommen;Ausgelassen;Ungewiss;Offen;Abgemeldet;Beschwerden',
      '3;Herbst;2026-11-01T08:00:00.000Z;4;2;1;1;0;0;2;1',
    ])
    const page = await nora.read(PAGE)
    expect(page).toContain('role="img" aria-label="Balken: angenommene und gescheiterte E-Mails der letzten Ausgabe')
    expect(page).toContain('2 + 1')
  })

  it('are counted once and kept when nothing about them changes any more', async () => {
    await room.rows("UPDATE issue SET finished_at = 1 WHERE id = 'i'")
    await room.rows('DELETE FROM list_snapshot')
    await room.world.sweep('newsletter')
    await eventually('kept', async () => (await room.rows('SELECT 1 FROM issue WHERE figures IS NOT NULL')).length === 1)
    await room.rows("DELETE FROM ledger WHERE issue_id = 'i'")
    expect((await csv('ausgaben'))[1]).toContain(';4;2;1;1;0;0;2;1')
  })
})

describe('figures of the list', () => {
  it('show groups of five and more only, and what came and went, by whatever way', async () => {
    for (let i = 0; i < 5; i++) await room.subscribe(`f${i}@figures.example`, { topics: ['demenz'], laender: ['DE-BY'] })
    for (let i = 0; i < 4; i++) await room.subscribe(`g${i}@figures.example`, { topics: ['pflege'], laender: ['DE-HB'] })
    const page = await nora.read(PAGE)
    expect(page).toContain('Demenz')
    expect(page).not.toContain('Pflege')
    expect(page).not.toContain('Bremen')
    expect(await csv('themen')).toEqual(['Monat;Thema;Personen', `${thisMonth};Demenz;5`])
    expect((await csv('laender'))[1]).toBe(`${thisMonth};Bayern;5`)

    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE email = 'g0@figures.example'")
    await room.rows("DELETE FROM subscriber WHERE email IN ('g0@figures.example', 'g1@figures.example')")
    expect(await csv('wachstum')).toEqual(['Monat;Dazugekommen;Gegangen;Am Ende des Monats', `${thisMonth};9;2;7`])
  })

  it('are written down once a day without small groups, and the last of a month stays', async () => {
    await room.rows('DELETE FROM list_snapshot')
    await room.world.sweep('newsletter')
    const snapshot = () => room.rows('SELECT dimension, key, people FROM list_snapshot ORDER BY dimension, key')
    await eventually('written down', async () => (await snapshot()).length > 0)
    expect(await snapshot()).toEqual([
      { dimension: 'all', key: '', people: 7 },
      { dimension: 'land', key: 'DE-BY', people: 5 },
      { dimension: 'topic', key: 'demenz', people: 5 },
    ])
    await room.rows("INSERT INTO list_snapshot VALUES ('2020-01', 'topic', 'pflege', 8, 1)")
    expect(await csv('themen')).toEqual(['Monat;Thema;Personen', '2020-01;Pflege;8', `${thisMonth};Demenz;5`])
  })

  it('are for the newsletter office alone, and load nothing from anywhere', async () => {
    expect((await room.signedIn('regional_editor').get(PAGE)).status).toBe(403)
    expect((await nora.get(`${PAGE}/unsinn.csv`)).status).toBe(404)
    const page = await nora.read(PAGE)
    expect(page).not.toMatch(/<script(?! type="module" src="\/)|style="|src="http/)
  })
})
