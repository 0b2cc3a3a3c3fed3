import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const [seed, other] = seedExamples() as [ExampleDocument, ExampleDocument]
const now = new Date().toISOString()
const treff: ExampleDocument = { ...seed, slug: 'treff', confirmedAt: now }
const moved: ExampleDocument = { ...other, slug: 'frueher', confirmedAt: now }

let world: World
const publish = async (document: ExampleDocument, contactEmail?: string): Promise<void> => {
  const { exampleId, version, slug } = document
  const documentKey = documentKeys.example(exampleId, version)
  const written = { ...document, content: { ...document.content, ...(contactEmail && { contactEmail }) } }
  await (await world.bucket('DOCUMENTS')).put(documentKey, JSON.stringify(written))
  const data = { exampleId, version, slug, documentKey, submissionId: null }
  await deliver(world, 'search-events', 'review', envelope('review', 'example.published', data))
  await eventually(`${slug} is public`, async () => (await world.fetch(`/beispiele/${slug}`)).status === 200)
}

beforeAll(async () => {
  world = await createWorld({ OPERATOR_EMAIL: 'redaktion@buero.example' })
  await publish(treff, 'treffs@stadt.example')
  await publish(moved)
  await publish({ ...moved, slug: 'heute', version: 2 })
})
afterAll(() => world?.stop())

const html = async (address: string): Promise<string> => (await world.fetch(address)).text()
const QUESTION = { name: 'Rieke Leser', email: 'rieke@lesen.example', message: 'Wie viele {{unsubscribe}} Gruppen <b>gibt</b> es?' }

describe('a question', () => {
  test('names those responsible, never their address, and says what happens with it', async () => {
    const form = await html('/beispiele/treff/kontakt')
    expect(form).toContain(String(treff.content.organisation))
    expect(form).toContain('Was mit Ihren Angaben geschieht')
    expect(form).not.toContain('treffs@stadt.example')
    expect(await html('/en/beispiele/treff/kontakt')).toContain('Send message')
  })

  test('that is not complete keeps what was typed and names each field', async () => {
    const answer = await world.post('/beispiele/treff/kontakt', { name: '', email: 'rieke', message: 'Noch "da"?' }, nextCaller())
    expect(answer.status).toBe(422)
    const form = await answer.text()
    expect(form).toContain('Ihr Name: Bitte füllen Sie dieses Feld aus.')
    expect(form).toContain('href="#email"')
    expect(form).toContain('Noch &quot;da&quot;?')
  })

  test('goes to the address an older document still holds, as it was typed', async () => {
    wayOn(await world.post('/beispiele/treff/kontakt', QUESTION, nextCaller()))
    const mail = await world.mailbox.waitFor('treffs@stadt.example', /PX-2026-000001/)
    expect(mail.text).toContain('Wie viele { {unsubscribe}} Gruppen <b>gibt</b> es?')
    expect(mail.html).not.toContain('<b>gibt')
  })

  test('goes to the office where nobody gave an address, which is told to pass it on', async () => {
    expect(await html('/beispiele/heute/kontakt')).toContain('an die Redaktion')
    expect(await html('/beispiele/heute/kontakt/unterwegs')).toContain(
      'Die Redaktion leitet Ihre Nachricht an die Verantwortlichen weiter.',
    )
    expect(await html('/beispiele/treff/kontakt/unterwegs')).toContain('Kommt Ihre Nachricht zurück, leitet die Redaktion sie weiter')
    wayOn(await world.post('/beispiele/heute/kontakt', QUESTION, nextCaller()))
    expect((await world.mailbox.waitFor('redaktion@buero.example', /Frage/)).text).toContain('Bitte leiten Sie die Frage weiter')
  })

  test('is not passed on where nobody confirmed the details for long', async () => {
    await publish({ ...treff, exampleId: 'PX-2026-000401', slug: 'alt', confirmedAt: '2024-01-01T00:00:00.000Z' })
    expect(await html('/beispiele/alt')).not.toContain('/beispiele/alt/kontakt')
    expect((await world.fetch('/beispiele/alt/kontakt')).status).toBe(410)
    expect((await world.post('/beispiele/alt/kontakt', QUESTION, nextCaller())).status).toBe(410)
  })

  test('without proof of work is let through only a few times a minute, and mistakes do not count', async () => {
    const caller = nextCaller()
    const ask = async (fields: typeof QUESTION) => {
      const answers = [1, 2, 3, 4].map(() => world.post('/beispiele/treff/kontakt', fields, caller))
      return (await Promise.all(answers)).map(({ status }) => status).toSorted()
    }
    expect(await ask({ ...QUESTION, name: '' })).toEqual([422, 422, 422, 422])
    expect(await ask(QUESTION)).toEqual([303, 303, 303, 429])
  })
})

describe('a use', () => {
  test('has a form whose page title names the example, so that two open tabs can be told apart', async () => {
    expect(await html('/beispiele/treff/uebernahme')).toContain(`<title>Wir haben das übernommen: ${treff.content.title} – Vorbild</title>`)
    expect(await html('/en/beispiele/treff/uebernahme')).toContain(`<title>We used this: ${treff.content.title} – Vorbild</title>`)
  })

  test('goes to the office where nobody handed the example in here, and both sides are told so', async () => {
    expect(await html('/beispiele/heute/uebernahme')).toContain('geht per E-Mail an die Redaktion')
    wayOn(await world.post('/beispiele/heute/uebernahme', { use: 'Familienzentrum Nord', note: '' }, nextCaller()))
    const mail = await world.mailbox.waitFor('redaktion@buero.example', /wird genutzt/)
    expect(mail.text).toContain('Bitte geben Sie die Nachricht an die Verantwortlichen weiter')
  })
})

describe('addresses', () => {
  test('follow the example to where it is now, typed words too', async () => {
    const answer = await world.fetch('/en/beispiele/frueher/kontakt')
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/en/beispiele/heute/kontakt'])
  })

  test('that do not exist are not found', async () => {
    for (const path of ['/beispiele/gibt-es-nicht/kontakt', '/beispiele/treff/uebernahme/falsch.schluessel', '/beispiele/treff/kontakt/x'])
      expect((await world.fetch(path)).status, path).toBe(404)
    expect((await world.post('/beispiele/treff/uebernahme/falsch.schluessel', {})).status).toBe(404)
  })
})
