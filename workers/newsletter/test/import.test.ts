import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
let nora: ReturnType<Newsroom['signedIn']>
beforeAll(async () => {
  room = await openNewsroom({ DISPATCH_CHUNK: '3' })
  nora = room.signedIn('newsletter_sender')
})
afterAll(() => room.world.stop())

const LIST = '/redaktion/newsletter/verteiler'
const PROOF = { wann: '31.05.2024', wo: 'Fachtag Köln, Papierliste', wortlaut: 'Ja, ich möchte den Newsletter bekommen.' }

/** Uploads a list; hands out the path of what would happen. */
const upload = async (csv: string | Uint8Array, fields: Record<string, string>): Promise<string> => {
  const answer = await room.upload(`${LIST}/import`, fields, { name: 'datei', bytes: csv }, 'newsletter_sender')
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const start = async (path: string) => {
  await Promise.all([nora.post(path), nora.post(path)])
  await eventually('the import is over', async () => {
    const { finished } = (await (await nora.get(`${path}/stand.json`)).json()) as { finished: boolean }
    return finished
  })
}

const people = () => room.rows<{ email: string; state: string }>('SELECT email, state FROM subscriber ORDER BY email')
const mailsTo = async (email: string) => (await room.world.mailbox.all()).filter(({ to }) => to.includes(email))
const asked = (email: string) => room.world.mailbox.waitFor(email, /Möchten Sie unseren Newsletter/)

describe('a list with a proof of consent', () => {
  const csv =
    'E-Mail;Themen;Wo\nanna@list.example;demenz;\nBERND@list.example;;Stand auf dem Markt\nkaputt@\nanna@list.example;;\nda@list.example;;\nweg@list.example;;\n'
  let path = ''

  it('is shown first: what would happen, which rows are bad, who is there already and who must not be', async () => {
    await room.subscribe('da@list.example')
    const gone = await room.subscribe('weg@list.example')
    await room.rows("INSERT INTO dispatch_chunk (issue_id, chunk, job_id, letters, posted_at) VALUES ('i1', 1, 'j1', 1, 1)")
    await room.isHeard(await room.say('mail.unsubscribed', { jobId: 'j1', purpose: 'newsletter', letters: [`i1.${gone}`] }))
    await room.rows('DELETE FROM subscriber WHERE id = ?', gone)

    path = await upload(csv, { art: 'consented', ...PROOF })
    const page = await nora.read(path)
    expect(page).toContain('2 Personen würden sofort eingetragen.')
    for (const reason of ['nicht vollständig', 'schon einmal', 'schon im Verteiler', 'Sperrliste']) expect(page).toContain(reason)
    expect(await people()).toEqual([{ email: 'da@list.example', state: 'confirmed' }])
  })

  it('is taken over once, however often it is started, with when, where and in which words', async () => {
    await start(path)
    expect((await people()).map(({ email }) => email)).toEqual(['anna@list.example', 'bernd@list.example', 'da@list.example'])
    const consents = await room.rows(
      `SELECT email, step, source, words, datetime(at / 1000, 'unixepoch') AS at FROM consent
       JOIN subscriber ON subscriber.id = subscriber_id JOIN consent_words ON hash = words_hash WHERE step = 'given_elsewhere' ORDER BY email`,
    )
    expect(consents).toEqual([
      { email: 'anna@list.example', step: 'given_elsewhere', source: PROOF.wo, words: PROOF.wortlaut, at: '2024-05-30 22:00:00' },
      {
        email: 'bernd@list.example',
        step: 'given_elsewhere',
        source: 'Stand auf dem Markt',
        words: PROOF.wortlaut,
        at: '2024-05-30 22:00:00',
      },
    ])
    expect(await room.rows("SELECT topics FROM subscriber WHERE email = 'anna@list.example'")).toEqual([{ topics: '["demenz"]' }])
    expect(await mailsTo('anna@list.example')).toEqual([])
  })

  it('leaves a report without addresses, and a line in the history', async () => {
    const page = await nora.read(path)
    expect(page).toContain('2 Personen wurden eingetragen.')
    expect(await room.rows('SELECT 1 FROM list_import_row WHERE email IS NOT NULL OR details IS NOT NULL')).toEqual([])
    const report = await nora.read(`${path}/bericht.csv`)
    expect(report).toContain('4;;Adresse ist nicht vollständig')
    expect(await room.rows('SELECT person_name, action, people FROM list_history')).toEqual([
      { person_name: 'Nora Weiß', action: 'imported', people: 2 },
    ])
  })

  it('finds everybody there when it comes again', async () => {
    const again = await upload(csv, { art: 'consented', ...PROOF })
    expect(await nora.read(again)).toContain('Niemand würde eingetragen oder gefragt.')
    await nora.post(again)
    expect(await room.rows('SELECT 1 FROM list_history')).toHaveLength(1)
    expect((await nora.post(`${again}/verwerfen`)).headers.get('location')).toBe(`${LIST}?verworfen`)
    expect((await nora.get(again)).status).toBe(404)
  })

  it('is stopped by a button: who had no turn yet is left out, and forgotten', async () => {
    const rows = Array.from({ length: 7 }, (_, i) => `p${i}@stop.example`).join('\n')
    const stopped = await upload(`email\n${rows}`, { art: 'consented', ...PROOF })
    const id = stopped.split('/').at(-1)
    // as it is in the middle: nobody awake
    await room.rows("UPDATE list_import SET state = 'running', started_at = 1 WHERE id = ?", id)
    await room.rows("UPDATE list_import_row SET verdict = 'done' WHERE import_id = ? AND line <= 3", id)
    expect(await nora.read(stopped)).toContain(`${stopped}/anhalten`)
    await nora.post(`${stopped}/anhalten`)
    await eventually('over', async () => (await room.rows("SELECT 1 FROM list_import WHERE id = ? AND state = 'done'", id)).length === 1)
    expect(await room.rows('SELECT verdict, count(*) AS n FROM list_import_row WHERE import_id = ? GROUP BY 1', id)).toEqual([
      { verdict: 'done', n: 2 },
      { verdict: 'stopped', n: 5 },
    ])
    expect((await people()).some(({ email }) => email.endsWith('@stop.example'))).toBe(false)
    expect(await room.rows('SELECT 1 FROM list_import_row WHERE import_id = ? AND email IS NOT NULL', id)).toEqual([])
    const page = await nora.read(stopped)
    expect(page).toContain('angehalten')
    // lines that say the same are one row
    expect(page).toContain('4 bis 8')
    expect((await nora.read(`${stopped}/bericht.csv`)).trim().split('\r\n')).toHaveLength(6)
  })

  it('shows what is left out page by page while it can still be discarded', async () => {
    const rows = Array.from({ length: 51 }, (_, i) => `kaputt${i}`).join('\n')
    const long = await upload(`email\n${rows}`, { art: 'consented', ...PROOF })
    expect(await nora.read(long)).toContain(`href="${long}?seite=2"`)
    const second = await nora.read(`${long}?seite=2`)
    expect(second).toContain('kaputt50')
    expect(second).not.toContain('kaputt49')
    await nora.post(`${long}/verwerfen`)
  })

  it('goes on where a kill cut it off, and writes nobody down twice', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `p${i}@kill.example`).join('\n')
    const cut = await upload(`email\n${rows}`, { art: 'consented', ...PROOF })
    const id = cut.split('/').at(-1)
    // as a kill leaves it behind: started, the first rows done, nobody awake
    await room.rows("UPDATE list_import SET state = 'running', started_at = 1 WHERE id = ?", id)
    await room.rows("UPDATE list_import_row SET verdict = 'done' WHERE import_id = ? AND line <= 3", id)
    await room.subscribe('p5@kill.example')
    await room.world.sweep('newsletter')
    await eventually('over', async () => (await room.rows("SELECT 1 FROM list_import WHERE id = ? AND state = 'done'", id)).length === 1)
    expect((await people()).filter(({ email }) => email.endsWith('@kill.example'))).toHaveLength(6)
    expect(await room.rows('SELECT verdict, count(*) AS n FROM list_import_row WHERE import_id = ? GROUP BY 1 ORDER BY 1', id)).toEqual([
      { verdict: 'done', n: 7 },
      { verdict: 'subscribed', n: 1 },
    ])
  })
})

describe('a list without proof', () => {
  const csv = 'email,sprache\nchris@ask.example,de\ndora@ask.example,de\neva@ask.example,en\nfritz@ask.example,de\n'

  it('is asked once: one mail each, nobody subscribed before their own yes', async () => {
    await start(await upload(csv, { art: 'asked', wo: 'Teilnahmeliste 2024' }))
    const mail = await asked('chris@ask.example')
    expect(mail.text).toContain('Teilnahmeliste 2024')
    expect((await room.world.mailbox.waitFor('eva@ask.example', /Would you like/)).text).toContain('/en/newsletter/bestaetigen/')
    expect((await people()).filter(({ email }) => email.endsWith('@ask.example')).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'unconfirmed'),
    )
    const confirm = /https?:\/\/[^\s/]+(\/\S*bestaetigen\S*)/.exec(mail.text)?.[1] ?? ''
    expect(await (await room.ask(confirm)).text()).toContain('Womit Sie sich einverstanden erklären')
    await room.post(confirm)
    expect((await people()).find(({ email }) => email === 'chris@ask.example')?.state).toBe('confirmed')
  })

  it('is not asked twice after a kill either: the list says of how many mails nobody knows', async () => {
    const unknown = { jobId: 'circular', purpose: 'newsletter' as const, letters: ['circular.a', 'circular.b'] }
    const id = await room.say('mail.unknown', unknown)
    await room.isHeard(id)
    await room.say('mail.unknown', unknown, id)
    expect(await room.rows("SELECT people FROM list_history WHERE action = 'in_doubt'")).toEqual([{ people: 2 }])
    expect(await nora.read(LIST)).toContain('niemand weiß, ob sie ankamen')
  })

  it('is not asked again: not while an answer may come, and not after they were forgotten', async () => {
    const again = await upload(csv, { art: 'asked', wo: 'x' })
    expect(await nora.read(again)).toContain('schon um Bestätigung gebeten')
    await asked('dora@ask.example')
    await room.rows("UPDATE subscriber SET requested_at = 1 WHERE state = 'unconfirmed'")
    await room.world.sweep('newsletter')
    await eventually('forgotten', async () => !(await people()).some(({ email }) => email === 'dora@ask.example'))
    const third = await upload(csv, { art: 'asked', wo: 'x' })
    expect(await nora.read(third)).toContain('Niemand würde eingetragen oder gefragt.')
    for (const name of ['chris', 'dora', 'eva', 'fritz']) expect(await mailsTo(`${name}@ask.example`)).toHaveLength(1)
  })
})

describe('uploading', () => {
  it.each([
    ['no file', '', { art: 'asked', wo: 'x' }, 'Wählen Sie eine Datei aus.'],
    ['no address column', 'a,b\n1,2', { art: 'asked', wo: 'x' }, 'keine Spalte mit E-Mail-Adressen'],
    ['no kind', 'email\na@b.example', {}, 'Wählen Sie aus, was geschehen soll.'],
    ['no origin', 'email\na@b.example', { art: 'asked' }, 'woher die Adressen stammen'],
    ['a day that is none', 'email\na@b.example', { art: 'consented', ...PROOF, wann: '31.02.2024' }, 'Geben Sie den Tag so ein'],
  ])('with %s keeps what was typed and says what is wrong', async (_, csv, fields, message) => {
    const answer = await room.upload(`${LIST}/import`, fields as Record<string, string>, { name: 'datei', bytes: csv }, 'newsletter_sender')
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(message)
    if ('wann' in fields) expect(html).toContain('value="31.02.2024"')
  })

  it('reads what an older Excel writes', async () => {
    const latin = Uint8Array.from(Buffer.from('E-Mail;Wo\nulf@list.example;Köln', 'latin1'))
    const path = await upload(latin, { art: 'consented', wann: '2024-01-01', wortlaut: 'Ja' })
    expect(await nora.read(path)).toContain('1 Person würde sofort eingetragen.')
    expect(await room.rows("SELECT details ->> 'source' AS source FROM list_import_row WHERE email = 'ulf@list.example'")).toEqual([
      { source: 'Köln' },
    ])
  })
})

describe('downloading the list', () => {
  it('gives everybody confirmed with choice and proof, as our own import reads it, and notes who and how many', async () => {
    await room.rows(
      "UPDATE subscriber SET reach = 'paused', bounced_at = 0, bounce_reason = '5.2.2', paused_until = 86400000 WHERE email = 'anna@list.example'",
    )
    const answer = await nora.post(`${LIST}/export`)
    const csv = await answer.text()
    expect(csv).toContain(';Pausiert;Postfach voll;5.2.2;1970-01-01T00:00:00.000Z;1970-01-02T00:00:00.000Z')
    expect(csv).toContain(';Erreichbar;;;;')
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="verteiler-')
    expect(csv).toContain('anna@list.example;de;every_issue;Demenz;;;;2024-05-30T22:00:00.000Z;Fachtag Köln, Papierliste')
    expect(csv).not.toContain('fritz@')
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 2 + 1 + 6 + 1)
    const deed = (await room.rows("SELECT * FROM list_history WHERE action = 'exported'"))[0]
    expect(deed).toMatchObject({ person_name: 'Nora Weiß', people: 10 })
    expect(JSON.stringify(deed)).not.toContain('@')
    const back = await upload(csv, { art: 'consented' })
    expect(
      await room.rows('SELECT verdict, count(*) AS n FROM list_import_row WHERE import_id = ? GROUP BY 1', back.split('/').at(-1)),
    ).toEqual([
      // two were put in past the form
      { verdict: 'no_proof', n: 2 },
      { verdict: 'subscribed', n: 8 },
    ])
  })

  it('is a right of its own, as is taking a list over', async () => {
    const writer = room.signedIn('newsletter_editor')
    expect((await writer.get(LIST)).status).toBe(403)
    expect((await writer.post(`${LIST}/export`)).status).toBe(403)
    expect((await writer.get(`${LIST}/import`)).status).toBe(403)
    expect((await room.ask(LIST)).status).toBe(303)
  })
})
