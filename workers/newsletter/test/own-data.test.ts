import { untilQuiet } from '@vorbild/testing/health'
import { objectsUnder } from '@vorbild/testing/objects'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const pathIn = (text: string | undefined, part: string) => new RegExp(`https?://[^\\s/]+(/\\S*${part}\\S*)`).exec(text ?? '')?.[1] ?? ''

const QUERY = 'q=Sturz&land=DE-BW'
let settings = ''

describe('a search saved from the results page', () => {
  it('is offered by the sign-up, kept with it, and answered by a digest', async () => {
    const page = await (await room.ask(`/newsletter?${QUERY}&seite=2`)).text()
    expect(page).toContain('<title>Newsletter zu Ihrer Suche: „Sturz“, Baden-Württemberg – ')
    expect(page).toContain('<h1>Newsletter zu Ihrer Suche: „Sturz“, Baden-Württemberg</h1>')
    expect(await (await room.ask('/newsletter?ort=K%C3%B6ln&umkreis=50&seite=2')).text()).toContain('im Umkreis von 50 km um Köln')
    await room.post('/newsletter', {
      email: 'suche@own.example',
      suche: QUERY,
      rhythm: 'every_issue',
      targetGroups: ['kinder'],
      goodPracticeOnly: 'ja',
    })
    const mail = await room.world.mailbox.waitFor('suche@own.example', /bestätigen/)
    await room.post(pathIn(mail.text, 'bestaetigen'))
    expect(
      await room.rows(
        'SELECT state, rhythm, target_groups, good_practice_only, query FROM subscriber JOIN saved_search ON subscriber_id = subscriber.id',
      ),
    ).toEqual([{ state: 'confirmed', rhythm: 'weekly', target_groups: '["kinder"]', good_practice_only: 1, query: QUERY }])
  })

  it('is not saved for a known address unasked, but offered behind its own link', async () => {
    await room.rows('UPDATE subscriber SET mailed_at = 0')
    await room.post('/newsletter', { email: 'suche@own.example', suche: 'thema=demenz' })
    const mail = await room.world.mailbox.waitFor('suche@own.example', /Einstellungen/)
    const offered = pathIn(mail.text, 'einstellungen')
    settings = offered.split('?')[0] ?? ''
    expect(await room.rows('SELECT 1 FROM saved_search')).toHaveLength(1)
    expect(await (await room.ask(offered)).text()).toContain('Bei neuen Treffern benachrichtigen')
    expect(await room.rows('SELECT 1 FROM saved_search')).toHaveLength(1)
    await room.post(`${settings}/suchen`, { suche: 'thema=demenz' })
    await room.post(`${settings}/suchen`, { suche: 'thema=demenz' })
    const searches = await room.rows<{ id: string; query: string }>('SELECT id, query FROM saved_search ORDER BY query')
    expect(searches.map(({ query }) => query)).toEqual([QUERY, 'thema=demenz'])
    await room.post(`${settings}/suchen`, { loeschen: String(searches[1]?.id) })
    expect(await room.rows('SELECT 1 FROM saved_search')).toHaveLength(1)
  })

  it('says that nothing else will come, to whoever reads digests and ticked nothing', async () => {
    const [before] = await room.rows<{ target_groups: string }>('SELECT target_groups FROM subscriber')
    await room.rows("UPDATE subscriber SET target_groups = '[]', good_practice_only = 0")
    expect(await (await room.ask(settings)).text()).toContain('Sie bekommen nur neue Treffer Ihrer gespeicherten Suchen')
    const kept = await room.rows<{ query: string }>('SELECT * FROM saved_search')
    await room.rows('DELETE FROM saved_search')
    const first = await (await room.ask(`${settings}?suche=${encodeURIComponent(QUERY)}`)).text()
    expect(first).toContain('Speichern Sie diese Suche, bekommen Sie nur noch ihre neuen Treffer')
    const answer = await room.post(`${settings}/suchen`, { suche: QUERY })
    const saved = await (await room.ask(answer.headers.get('location') ?? '')).text()
    expect(saved).toMatch(/Ihre Suche ist gespeichert\.[\s\S]*Sie bekommen nur neue Treffer[\s\S]*<h1>/)
    expect(kept).toHaveLength(1)
    await room.rows('UPDATE subscriber SET good_practice_only = 1, target_groups = ?', before?.target_groups)
    expect(await (await room.ask(settings)).text()).not.toContain('Sie bekommen nur neue Treffer')
  })

  it('is named where it is confirmed, instead of "everything"', async () => {
    await room.post('/newsletter', { email: 'nur-suche@own.example', suche: QUERY })
    const mail = await room.world.mailbox.waitFor('nur-suche@own.example', /bestätigen/)
    const page = await (await room.ask(pathIn(mail.text, 'bestaetigen'))).text()
    expect(page).toContain('„Sturz“, Baden-Württemberg')
    expect(page).toContain('Sie bekommen nur neue Treffer')
    expect(page).not.toContain('>Alles<')
    await room.rows("DELETE FROM saved_search WHERE subscriber_id IN (SELECT id FROM subscriber WHERE email LIKE 'nur-suche%')")
    await room.rows("DELETE FROM consent WHERE subscriber_id IN (SELECT id FROM subscriber WHERE email LIKE 'nur-suche%')")
    await room.rows("DELETE FROM subscriber WHERE email LIKE 'nur-suche%'")
  })

  it('says what it means for whoever reads the issues', async () => {
    await room.rows("UPDATE subscriber SET rhythm = 'every_issue'")
    const page = await (await room.ask(`${settings}?suche=thema%3Ddemenz`)).text()
    for (const words of ['keine E-Mails zu Ihren Suchen', 'Statt der Ausgaben bekommen Sie dann']) expect(page).toContain(words)
    await room.rows("UPDATE subscriber SET rhythm = 'weekly'")
    expect(await (await room.ask(settings)).text()).not.toContain('keine E-Mails zu Ihren Suchen')
  })
})

describe('what we know about a person', () => {
  it('they can take away, and have erased with the searches', async () => {
    const answer = await room.ask(`${settings}/daten.json`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.json()).toMatchObject({
      email: 'suche@own.example',
      choice: { rhythm: 'weekly', goodPracticeOnly: true, searches: [QUERY] },
      consents: [
        { step: 'requested' },
        { step: 'confirmed' },
        { step: 'changed' },
        { step: 'changed' },
        { step: 'changed' },
        { step: 'changed' },
      ],
    })
    expect((await room.ask('/newsletter/einstellungen/gefaelscht/daten.json')).status).toBe(404)
    await room.post(`${settings}/loeschen`)
    expect(await room.rows('SELECT 1 FROM saved_search UNION SELECT 1 FROM subscriber UNION SELECT 1 FROM consent')).toEqual([])
  })
})

describe('the data to take away', () => {
  /** Names and references of ours, which say nothing more about anybody. */
  const OURS = ['id', 'subscriber_id', 'issue_id', 'job_id', 'digest_id', 'words_hash', 'hash']
  const TABLES = {
    subscriber: 'id',
    consent: 'subscriber_id',
    saved_search: 'subscriber_id',
    told: 'subscriber_id',
    ledger: 'subscriber_id',
  }

  it('leave out nothing that is stored about a person', async () => {
    const email = 'alles@own.example'
    const id = await room.subscribe(email, { rhythm: 'weekly', locale: 'en', topics: ['demenz'], laender: ['DE-BY'] })
    await room.post('/newsletter/link', { email })
    const settings = pathIn((await room.world.mailbox.waitFor(email, /settings/)).text, 'einstellungen').replace(/^\/en/, '')
    await room.post(`${settings}/suchen`, { suche: QUERY })
    await room.rows("INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES ('i9', 9, 'sent', 'Neun', '', 1)")
    await room.rows("INSERT INTO ledger VALUES ('i9', ?, 'en', 'failed', '5.2.2', 'j', 1, 1, 1)", id)
    await room.rows("INSERT INTO told VALUES (?, 'PX-2026-000001', 'd9', 1)", id)
    await room.rows("UPDATE subscriber SET bounce_reason = '4.2.1', bounces = 707, asks = 808 WHERE id = ?", id)
    let at = Date.UTC(2031, 0, 1)
    const stored: [column: string, text: string][] = []
    for (const [table, whose] of Object.entries(TABLES)) {
      const columns = (await room.rows<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => name)
      for (const name of columns.filter((column) => !OURS.includes(column))) {
        const isTime = /(^|_)(at|since|until)$/.test(name)
        // no two at the same time, so that each is found by it
        at += 60_000
        if (isTime) await room.rows(`UPDATE ${table} SET ${name} = ? WHERE ${whose} = ?`, at, id)
        for (const { value } of await room.rows<{ value: string | number }>(`SELECT ${name} AS value FROM ${table} WHERE ${whose} = ?`, id))
          stored.push([`${table}.${name}`, isTime ? new Date(Number(value)).toISOString() : String(value).replaceAll(/[[\]"]/g, '')])
      }
    }
    const data = await (await room.ask(`${settings}/daten.json`)).text()
    expect(stored.filter(([, text]) => !data.includes(text)).map(([column]) => column)).toEqual([])
    expect(stored.length).toBeGreaterThan(40)
  })
})

describe('erasing', () => {
  it('leaves neither address nor choice anywhere, not in a list that waits to be taken over and in no mail to be sent', async () => {
    const email = 'spurlos@own.example'
    await room.post('/newsletter', { email, suche: QUERY, rhythm: 'weekly' })
    const confirm = pathIn((await room.world.mailbox.waitFor(email, /bestätigen/)).text, 'bestaetigen')
    await room.post(confirm)
    const [{ id } = { id: '' }] = await room.rows<{ id: string }>('SELECT id FROM subscriber WHERE email = ?', email)
    await room.rows("INSERT INTO told VALUES (?, 'PX-2026-000001', 'd1', 1)", id)
    const list = `E-Mail\n${email}\nandere@own.example\n`
    const where = { art: 'asked', wo: 'Fachtag' }
    const answer = await room.upload('/redaktion/newsletter/verteiler/import', where, { name: 'datei', bytes: list }, 'newsletter_sender')
    expect(answer.status).toBe(303)
    expect(await room.rows('SELECT 1 FROM list_import_row WHERE email = ?', email)).toHaveLength(1)
    const page = await (await room.ask(confirm)).text()
    await room.post(`${/\/newsletter\/einstellungen\/[\w.-]+/.exec(page)?.[0]}/loeschen`)
    await untilQuiet(room.world)
    const whole = await wholeDatabase(room.world, 'newsletter')
    expect(JSON.stringify(whole)).not.toContain(email)
    expect(JSON.stringify(whole)).toContain('andere@own.example')
    for (const table of ['consent', 'saved_search', 'told']) expect(JSON.stringify(whole[table]), table).not.toContain(id)
    expect([...(await objectsUnder(await room.world.bucket('MAIL'), 'outgoing/')).values()].join()).not.toContain(email)
  })
})

describe('links in mails', () => {
  it('change nothing when a scanner opens all of them twice', async () => {
    const state = async () =>
      JSON.stringify([
        await room.rows('SELECT * FROM subscriber'),
        await room.rows('SELECT * FROM saved_search'),
        await room.rows('SELECT * FROM consent'),
      ])
    await room.post('/newsletter', { email: 'scan@own.example' })
    const mail = await room.world.mailbox.waitFor('scan@own.example', /bestätigen/)
    const before = await state()
    for (const address of [...mail.text.matchAll(/https?:\/\/[^\s/]+(\/\S*)/g)].map(([, path]) => path ?? '/')) {
      await room.ask(address)
      await room.ask(address)
    }
    expect(await state()).toBe(before)
  })
})
