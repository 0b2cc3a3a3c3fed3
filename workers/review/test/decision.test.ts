import { documentKeys, ExampleDocument, ReviewNote } from '@vorbild/content/documents'
import { connect } from '@vorbild/storage/connect'
import { eventually } from '@vorbild/testing/eventually'
import type { SignedIn } from '@vorbild/testing/signed-in'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNote, saveRatings } from '../src/store/assessments.ts'
import { logDeed } from '../src/store/cases.ts'
import { commitUnlessOvertaken } from '../src/store/overtaken.ts'
import { at, type Office, openOffice, people, putRevision, revisionData } from './office.ts'

let office: Office
let anna: SignedIn
let gerda: SignedIn
beforeAll(async () => {
  // long enough that a slow machine can act within it
  office = await openOffice({ DECISION_UNDO_SECONDS: '2' })
  anna = await office.signIn(people.anna)
  gerda = await office.signIn(people.gerda)
})
afterAll(() => office.world.stop())

const versionOf = async (submissionId: string) => String((await office.caseRow(submissionId))?.version)

describe('a decision', () => {
  const held = async (who = anna) => {
    const document = await office.handIn()
    await who.post(at(document.submissionId, '/uebernahme'))
    return document
  }

  it('is made without opening what was handed in: whatever is no picture is only saved, and as no kind of page', async () => {
    const odd = (id: string, mediaType: string) => ({ id, role: 'document' as const, name: `${id}.x`, title: id, mediaType, size: 4 })
    const files = [odd('page', 'text/html'), odd('drawing', 'image/svg+xml'), odd('plan', 'application/pdf'), odd('picture', 'image/png')]
    const { submissionId } = await office.handIn({ files })
    const headers = await Promise.all(
      files.map(async ({ id }) => {
        await office.documents.put(documentKeys.submissionFile(submissionId, id), '<svg>')
        const { status, headers } = await anna.get(at(submissionId, `/dateien/${id}`))
        return [
          status,
          headers.get('content-type'),
          headers.get('content-disposition')?.split(';')[0],
          headers.get('content-security-policy'),
        ]
      }),
    )
    const sandbox = "default-src 'none'; sandbox"
    expect(headers).toEqual([
      [200, 'application/octet-stream', 'attachment', sandbox],
      [200, 'application/octet-stream', 'attachment', sandbox],
      [200, 'application/pdf', 'attachment', sandbox],
      [200, 'image/png', 'inline', sandbox],
    ])
  })

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
    expect((await office.decide(anna, submissionId, 'accepted')).status).toBe(303)
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
    await office.decide(anna, first.submissionId, 'accepted')
    const second = await held()
    await office.decide(anna, second.submissionId, 'accepted')
    await office.caseIn(first.submissionId, 'published')
    await office.caseIn(second.submissionId, 'published')
    const slugs = await office.rows("SELECT DISTINCT slug FROM publication WHERE slug LIKE 'kochtreff%'")
    expect(slugs.length).toBeGreaterThanOrEqual(2)
  })

  it('can be taken back while there is time, and then nothing is published', async () => {
    const { submissionId, number } = await held()
    await office.decide(anna, submissionId, 'accepted')
    expect((await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))).status).toBe(303)
    expect((await office.caseRow(submissionId))?.state).toBe('in_review')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await office.world.sweep('review')
    expect(await office.documents.get(documentKeys.example(number, 1))).toBeNull()
    expect((await office.decide(anna, submissionId, 'accepted')).status).toBe(303)
    await office.caseIn(submissionId, 'published')
    const late = await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Die Zeit zum Zurücknehmen ist vorbei')
  })

  it('cannot be taken back once its time is over, though nothing has come of it yet', async () => {
    const { submissionId } = await held()
    await office.decide(anna, submissionId, 'accepted')
    await office.rows('UPDATE decision SET due_at = due_at - 60000 WHERE submission_id = ?', submissionId)
    const late = await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Die Zeit zum Zurücknehmen ist vorbei')])
    await office.caseIn(submissionId, 'published')
    const ends = 'SELECT end FROM decision_end JOIN decision ON decision.id = decision_id WHERE submission_id = ?'
    expect(await office.rows(ends, submissionId)).toEqual([{ end: 'carried_out' }])
  })

  it('that was taken back is not carried out by whoever had looked before', async () => {
    const { submissionId, number } = await held()
    await office.decide(anna, submissionId, 'accepted')
    // the case as it was read before, the end as it is now
    await office.rows("INSERT INTO decision_end SELECT id, 'taken_back', 1 FROM decision WHERE submission_id = ?", submissionId)
    const open = () => office.rows('SELECT 1 FROM decision WHERE submission_id = ? AND done_at IS NULL', submissionId)
    await eventually('nothing left to do', async () => (await open()).length === 0)
    expect((await office.caseRow(submissionId))?.state).toBe('accepted')
    expect((await office.documents.list({ prefix: `examples/${number}/` })).objects).toEqual([])
  })

  it('is taken back by whoever made it, or by the head office, and by nobody else', async () => {
    const { submissionId } = await held(gerda)
    await office.decide(gerda, submissionId, 'accepted')
    const refused = await anna.post(at(submissionId, '/entscheidung/zuruecknehmen'))
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Das kann nur, wer entschieden hat')
    expect((await office.caseRow(submissionId))?.state).toBe('accepted')
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
    await office.decide(anna, submissionId, 'accepted')
    const second = await gerda.post(at(submissionId, '/entscheidung'), { outcome: 'declined', reason: 'Nein', version })
    expect(second.status).toBe(409)
    expect((await office.caseRow(submissionId))?.state).toBe('accepted')
  })

  it('comes to one and the same end after a kill in the middle of publishing', async () => {
    const { submissionId, number } = await held()
    await office.decide(anna, submissionId, 'accepted')
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
    expect((await office.decide(anna, submissionId, 'declined', { reason: 'Keine Antwort' })).status).toBe(303)
    const answered = { ...document, revision: 2, receivedAt: new Date().toISOString() }
    await putRevision(office.documents, answered)
    await office.database.prepare('UPDATE decision SET due_at = due_at + 60000 WHERE submission_id = ?').bind(submissionId).run()
    await office.say('submission.revised', { ...revisionData(answered), fields: [] })
    await office.caseIn(submissionId, 'in_review')
    expect(await office.events('review.declined', submissionId)).toEqual([])
  })

  it('declines with a reason, told to the submitter only after the undo time', async () => {
    const { submissionId } = await held()
    expect((await office.decide(anna, submissionId, 'declined')).status).toBe(422)
    expect((await office.decide(anna, submissionId, 'declined', { reason: 'Der Ort fehlt.' })).status).toBe(303)
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
    await office.decide(anna, submissionId, 'accepted')
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

  it('leaves no note and no rating that were being saved at the same moment', async () => {
    const { submissionId, number } = await office.handIn()
    await office.say('submission.withdrawn', { submissionId, number })
    await office.caseIn(submissionId, 'withdrawn')
    const db = connect(office.database)
    const [now, deed] = [Date.now(), { personId: 'p1', action: 'noted' } as const]
    const late = [
      [addNote(db, submissionId, 'p1', 'Intern', now), logDeed(db, submissionId, { at: now, ...deed })],
      [
        ...saveRatings(db, submissionId, 'p1', [{ criterion: 'konzeption', level: 1, comment: 'Gut' }], now),
        logDeed(db, submissionId, { at: now, ...deed }),
      ],
    ]
    for (const statements of late) expect(await commitUnlessOvertaken(db, statements)).toBe(false)
    for (const table of ['note', 'rating'])
      expect(await office.rows(`SELECT 1 FROM ${table} WHERE submission_id = ?`, submissionId)).toEqual([])
  })

  it('leaves nothing of a publication or a refusal that a kill cut off', async () => {
    for (const outcome of ['accepted', 'declined'] as const) {
      const { submissionId, number } = await office.handIn()
      await anna.post(at(submissionId, '/uebernahme'))
      await office.decide(anna, submissionId, outcome, { reason: 'Das passt leider nicht.' })
      const { decision_id: id } = (await office.caseRow(submissionId)) ?? {}
      await office.database
        .prepare('UPDATE decision SET due_at = ? WHERE id = ?')
        .bind(Date.now() + 1_500, id)
        .run()
      await office.say('submission.withdrawn', { submissionId, number })
      await office.caseIn(submissionId, 'withdrawn')
      // what was being written as the power went, and would be public after the next rebuild of the search index
      const left = [
        documentKeys.example(number, 1),
        documentKeys.exampleFile(number, 'f1'),
        documentKeys.reviewNote(submissionId, String(id)),
      ]
      for (const key of left) await office.documents.put(key, '{}')
      await eventually(`nothing of ${number}`, async () => {
        const found = await Promise.all(left.map((key) => office.documents.head(key)))
        return found.every((object) => object === null)
      })
      const open = () => office.rows('SELECT 1 FROM decision WHERE submission_id = ? AND done_at IS NULL', submissionId)
      await eventually('nothing left to do', async () => (await open()).length === 0)
    }
  })

  it('stops a decision that was about to take effect', async () => {
    const { submissionId, number } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    await office.decide(anna, submissionId, 'accepted')
    await office.say('submission.withdrawn', { submissionId, number })
    await office.caseIn(submissionId, 'withdrawn')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await office.world.sweep('review')
    expect((await office.documents.list({ prefix: `examples/${number}/` })).objects).toEqual([])
  })
})

describe('the seed', () => {
  it('publishes the 24 examples once', async () => {
    const { seed } = await import('../seed.ts')
    await seed(connect(office.database), office.documents, Date.now())
    expect(await office.rows("SELECT example_id FROM publication WHERE example_id LIKE 'PX-2026-0000%'")).toHaveLength(24)
    expect((await office.documents.list({ prefix: 'examples/PX-2026-0000' })).objects.length).toBe(24)
  })
})
