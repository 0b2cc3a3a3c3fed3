import { documentKeys, ExampleDocument, ReviewNote } from '@vorbild/content/documents'
import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameOf, type Office, openOffice, people, putRevision, revisionData, type SignedIn } from './office.ts'

let office: Office
let anna: SignedIn
let gerda: SignedIn
beforeAll(async () => {
  office = await openOffice()
  anna = await office.signIn(people.anna)
  gerda = await office.signIn(people.gerda)
})
afterAll(() => office.world.stop())

const at = (submissionId: string, action = '') => `/redaktion/faelle/${submissionId}${action}`
const versionOf = async (submissionId: string) => String((await office.caseRow(submissionId))?.version)
const decide = async (who: SignedIn, submissionId: string, outcome: string, more: Record<string, string> = {}) =>
  who.post(at(submissionId, '/entscheidung'), { outcome, version: await versionOf(submissionId), ...more })

describe('the desk', () => {
  it('shows a new entry to the editors of its Land and to the head office only', async () => {
    const { number, submissionId } = await office.handIn()
    expect(await anna.read('/redaktion')).toContain(number)
    expect(await gerda.read('/redaktion')).toContain(number)
    const minhAnh = await office.signIn(people.minhAnh)
    expect(await minhAnh.read('/redaktion')).not.toContain(number)
    expect((await minhAnh.get(at(submissionId))).status).toBe(404)
    expect((await minhAnh.post(at(submissionId, '/uebernahme'))).status).toBe(404)
    const tom = await office.signIn(people.tom)
    expect((await tom.get(at(submissionId))).status).toBe(403)
    expect((await anna.get('/redaktion/personen')).status).toBe(403)
  })

  it('hears an entry once, however often it is told', async () => {
    const document = await office.handIn()
    await office.say('submission.received', revisionData(document))
    await office.say('submission.withdrawn', { submissionId: 'x', number: 'PX-2026-999999' })
    await office.caseIn('x', 'withdrawn')
    expect(await office.rows('SELECT * FROM history WHERE submission_id = ?', document.submissionId)).toHaveLength(1)
  })

  it('leaves cases across Länder to the head office, and filters by Land', async () => {
    const { number } = await office.handIn({}, 'DE')
    expect(await anna.read('/redaktion')).not.toContain(number)
    expect(await gerda.read('/redaktion?land=DE')).toContain(number)
    expect(await gerda.read('/redaktion?land=DE-SN')).not.toContain(number)
  })
})

describe('a claim', () => {
  it('is told to colleagues, kept from them, and free again when let go', async () => {
    const { submissionId } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    await office.caseIn(submissionId, 'in_review')
    expect(await gerda.read(at(submissionId, '/stand'))).toContain(nameOf(people.anna))
    expect(await gerda.read('/redaktion/schreibtisch')).toContain(nameOf(people.anna))
    expect((await gerda.post(at(submissionId, '/uebernahme'))).status).toBe(409)
    expect((await decide(gerda, submissionId, 'accepted')).status).toBe(409)
    expect(await office.events('review.claimed', submissionId)).toHaveLength(1)
    await anna.post(at(submissionId, '/freigabe'))
    expect((await gerda.post(at(submissionId, '/uebernahme'))).status).toBe(303)
  })

  it('runs out, and a colleague takes over', async () => {
    const { submissionId } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    const taken = await eventually('the lease runs out', async () => {
      const answer = await gerda.post(at(submissionId, '/uebernahme'))
      return answer.status === 303
    })
    expect(taken).toBe(true)
    expect(await anna.read(at(submissionId))).toContain(`${nameOf(people.gerda)} arbeitet an diesem Fall`)
    expect(await anna.read(at(submissionId))).toContain('Von einer anderen Person übernommen')
  })
})

describe('an assessment', () => {
  it('keeps ratings per reviewer, notes and log, and loses nothing that was typed', async () => {
    const { submissionId } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    const wrong = await anna.post(at(submissionId, '/bewertung'), { 'level.konzeption': '9', 'comment.empowerment': 'Sehr überzeugend' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Sehr überzeugend')
    expect(
      (await anna.post(at(submissionId, '/bewertung'), { 'level.partizipation': '9', 'comment.partizipation': 'Vorbildlich' })).status,
    ).toBe(303)
    expect((await gerda.post(at(submissionId, '/notizen'), { note: 'Bitte noch die Kosten prüfen.' })).status).toBe(303)
    expect((await gerda.post(at(submissionId, '/bewertung'), { 'level.konzeption': '1' })).status).toBe(409)
    const page = await gerda.read(at(submissionId))
    for (const words of ['Selbstorganisation', 'Vorbildlich', 'Bitte noch die Kosten prüfen.', 'Kriterien bewertet'])
      expect(page).toContain(words)
    expect(await office.rows('SELECT * FROM rating WHERE submission_id = ? AND level = 9', submissionId)).toHaveLength(1)
  })

  it('stands in a log that nobody can rewrite', async () => {
    await expect(office.rows('UPDATE history SET person_id = NULL')).rejects.toThrow(/append-only/)
    await expect(office.rows('DELETE FROM history')).rejects.toThrow(/append-only/)
  })
})

describe('asking back', () => {
  it('puts each question at its field, and shows what the answer changed', async () => {
    const document = await office.handIn()
    const { submissionId } = document
    await anna.post(at(submissionId, '/uebernahme'))
    const version = await versionOf(submissionId)
    const empty = await anna.post(at(submissionId, '/rueckfrage'), { version, fields: 'summary', message: 'Guten Tag' })
    expect(empty.status).toBe(422)
    const asked = await anna.post(at(submissionId, '/rueckfrage'), {
      version,
      fields: 'summary',
      'question.summary': 'Wie oft?',
      message: 'Guten Tag',
    })
    expect(asked.status).toBe(303)
    await office.caseIn(submissionId, 'changes_requested')

    const [event] = await office.events('review.changes_requested', submissionId)
    const note = ReviewNote.parse(await (await office.documents.get(event.data.noteKey))?.json())
    expect(note).toMatchObject({ outcome: 'changes_requested', revision: 1, questions: [{ field: 'summary', question: 'Wie oft?' }] })
    expect(JSON.stringify(event)).not.toContain('Wie oft')

    const answered = {
      ...document,
      revision: 2,
      content: { ...document.content, summary: 'Jeden Dienstag.' },
      receivedAt: new Date().toISOString(),
    }
    await putRevision(office.documents, answered)
    await office.say('submission.revised', { ...revisionData(answered), fields: ['summary'] })
    await office.caseIn(submissionId, 'in_review')
    const page = await gerda.read(at(submissionId))
    expect(page).toContain('Jeden Dienstag.')
    expect(page).toContain('Fassung 1 und Fassung 2 im Vergleich')
    expect(await gerda.read('/redaktion')).toContain('Antwort da (1)')
  })
})

describe('a decision', () => {
  const held = async (who = anna) => {
    const document = await office.handIn()
    await who.post(at(document.submissionId, '/uebernahme'))
    return document
  }

  it('publishes after the undo time: documents, files, record and event', async () => {
    const file = { id: 'plan', role: 'document' as const, name: 'plan.pdf', title: 'Plan', mediaType: 'application/pdf', size: 4 }
    const document = await office.handIn({ files: [file] })
    const { submissionId, number } = document
    await office.documents.put(documentKeys.submissionFile(submissionId, 'plan'), '%PDF', {
      httpMetadata: { contentType: 'application/pdf' },
    })
    const download = await anna.get(at(submissionId, '/dateien/plan'))
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(download.headers.get('x-content-type-options')).toBe('nosniff')
    await anna.post(at(submissionId, '/uebernahme'))
    expect((await decide(anna, submissionId, 'accepted')).status).toBe(303)
    expect((await office.caseRow(submissionId))?.state).toBe('accepted')
    expect(await office.documents.get(documentKeys.example(number, 1))).toBeNull()

    await office.caseIn(submissionId, 'published')
    const example = ExampleDocument.parse(await (await office.documents.get(documentKeys.example(number, 1)))?.json())
    expect(example).toMatchObject({ exampleId: number, version: 1, files: [file] })
    for (const hidden of ['selfRating', 'privacyConsent', 'licenceConsent']) expect(example.content).not.toHaveProperty(hidden)
    expect(await (await office.documents.get(documentKeys.exampleFile(number, 'plan')))?.text()).toBe('%PDF')
    const [event] = await office.events('example.published', number)
    expect(event.data).toMatchObject({ exampleId: number, version: 1, submissionId, slug: example.slug })
    expect(await anna.read(at(submissionId))).toContain(`/beispiele/${example.slug}`)
  })

  it('gives every example an address of its own', async () => {
    const first = await held()
    await decide(anna, first.submissionId, 'accepted')
    const second = await held()
    await decide(anna, second.submissionId, 'accepted')
    await office.caseIn(first.submissionId, 'published')
    await office.caseIn(second.submissionId, 'published')
    const slugs = await office.rows("SELECT DISTINCT slug FROM publication WHERE slug LIKE 'kochtreff%'")
    expect(slugs.length).toBeGreaterThanOrEqual(2)
  })

  it('can be taken back while there is time, and then nothing is published', async () => {
    const { submissionId, number } = await held()
    await decide(anna, submissionId, 'accepted')
    expect((await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))).status).toBe(303)
    expect((await office.caseRow(submissionId))?.state).toBe('in_review')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await office.world.sweep('review')
    expect(await office.documents.get(documentKeys.example(number, 1))).toBeNull()
    expect((await decide(anna, submissionId, 'accepted')).status).toBe(303)
    await office.caseIn(submissionId, 'published')
    const late = await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Die Zeit zum Zurücknehmen ist vorbei')
  })

  it('is made once when two decide at the same moment; the other is told', async () => {
    const { submissionId } = await held()
    const version = await versionOf(submissionId)
    const [accepting, declining] = await Promise.all([
      anna.post(at(submissionId, '/entscheidung'), { outcome: 'accepted', version }),
      anna.post(at(submissionId, '/entscheidung'), { outcome: 'declined', reason: 'Passt nicht', version }),
    ])
    expect([accepting.status, declining.status].toSorted()).toEqual([303, 409])
    const loser = accepting.status === 409 ? accepting : declining
    expect(await loser.text()).toContain('Es wurde nichts überschrieben')
    expect(await office.rows('SELECT * FROM decision WHERE submission_id = ?', submissionId)).toHaveLength(1)
  })

  it('tells a colleague who decides on what was decided already', async () => {
    const { submissionId } = await held()
    const version = await versionOf(submissionId)
    await decide(anna, submissionId, 'accepted')
    const second = await gerda.post(at(submissionId, '/entscheidung'), { outcome: 'declined', reason: 'Nein', version })
    expect(second.status).toBe(409)
    expect((await office.caseRow(submissionId))?.state).toBe('accepted')
  })

  it('comes to one and the same end after a kill in the middle of publishing', async () => {
    const { submissionId, number } = await held()
    await decide(anna, submissionId, 'accepted')
    const [decision] = await office.rows('SELECT id, due_at FROM decision WHERE submission_id = ?', submissionId)
    // as a kill leaves it: the end is settled and half a document lies there, but nothing was committed
    await office.rows("INSERT INTO decision_end VALUES (?, 'carried_out', 1)", String(decision?.id))
    await office.documents.put(documentKeys.example(number, 1), '{"half":')
    expect((await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))).status).toBe(409)
    await office.caseIn(submissionId, 'published')
    await office.world.sweep('review')
    const example = ExampleDocument.parse(await (await office.documents.get(documentKeys.example(number, 1)))?.json())
    expect(Date.parse(example.publishedAt)).toBe(decision?.due_at)
    expect(await office.events('example.published', number)).toHaveLength(1)
  })

  it('is overtaken by an answer that comes while it could still be taken back', async () => {
    const document = await held()
    const { submissionId } = document
    const version = await versionOf(submissionId)
    await anna.post(at(submissionId, '/rueckfrage'), { version, 'question.title': 'Heißt es so?', message: '' })
    await anna.post(at(submissionId, '/uebernahme'))
    expect((await decide(anna, submissionId, 'declined', { reason: 'Keine Antwort' })).status).toBe(303)
    const answered = { ...document, revision: 2, receivedAt: new Date().toISOString() }
    await putRevision(office.documents, answered)
    await office.database.prepare('UPDATE decision SET due_at = due_at + 60000 WHERE submission_id = ?').bind(submissionId).run()
    await office.say('submission.revised', { ...revisionData(answered), fields: [] })
    await office.caseIn(submissionId, 'in_review')
    expect(await office.events('review.declined', submissionId)).toEqual([])
  })

  it('declines with a reason, told to the submitter only after the undo time', async () => {
    const { submissionId } = await held()
    expect((await decide(anna, submissionId, 'declined')).status).toBe(422)
    expect((await decide(anna, submissionId, 'declined', { reason: 'Der Ort fehlt.' })).status).toBe(303)
    expect(await office.events('review.declined', submissionId)).toEqual([])
    const [event] = await eventually('the decline is told', async () => {
      const told = await office.events('review.declined', submissionId)
      return told.length > 0 && told
    })
    const note = ReviewNote.parse(await (await office.documents.get(event.data.noteKey))?.json())
    expect(note).toMatchObject({ outcome: 'declined', message: 'Der Ort fehlt.', questions: [] })
  })
})

describe('a withdrawal', () => {
  it('takes a published example away, with everything written about it', async () => {
    const { submissionId, number } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    await anna.post(at(submissionId, '/notizen'), { note: 'Intern' })
    await decide(anna, submissionId, 'accepted')
    await office.caseIn(submissionId, 'published')
    await office.say('submission.withdrawn', { submissionId, number })
    await office.caseIn(submissionId, 'withdrawn')
    expect((await office.documents.list({ prefix: `examples/${number}/` })).objects).toEqual([])
    expect(await office.events('example.withdrawn', number)).toHaveLength(1)
    expect(await office.rows('SELECT * FROM note WHERE submission_id = ?', submissionId)).toEqual([])
    const page = await anna.get(at(submissionId))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('zurückgezogen')
  })

  it('stops a decision that was about to take effect', async () => {
    const { submissionId, number } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    await decide(anna, submissionId, 'accepted')
    await office.say('submission.withdrawn', { submissionId, number })
    await office.caseIn(submissionId, 'withdrawn')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await office.world.sweep('review')
    expect((await office.documents.list({ prefix: `examples/${number}/` })).objects).toEqual([])
  })
})

describe('the seed', () => {
  it('publishes the 24 examples once', async () => {
    const { seed } = await import('../seed.ts')
    const { connect } = await import('@vorbild/storage/connect')
    await seed(connect(office.database), office.documents, Date.now())
    expect(await office.rows("SELECT example_id FROM publication WHERE example_id LIKE 'PX-2026-0000%'")).toHaveLength(24)
    expect((await office.documents.list({ prefix: 'examples/PX-2026-0000' })).objects.length).toBe(24)
  })
})
