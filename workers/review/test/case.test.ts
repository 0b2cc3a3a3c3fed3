import { ReviewNote } from '@vorbild/content/documents'
import { eventually } from '@vorbild/testing/eventually'
import type { SignedIn } from '@vorbild/testing/signed-in'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, nameOf, type Office, openOffice, people, putRevision, revisionData } from './office.ts'

let office: Office
let anna: SignedIn
let gerda: SignedIn
beforeAll(async () => {
  office = await openOffice()
  anna = await office.signIn(people.anna)
  gerda = await office.signIn(people.gerda)
})
afterAll(() => office.world.stop())

const versionOf = async (submissionId: string) => String((await office.caseRow(submissionId))?.version)

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

  it('shows what is closed to the same people', async () => {
    const { number, submissionId } = await office.handIn()
    await office.say('submission.withdrawn', { submissionId, number })
    await office.caseIn(submissionId, 'withdrawn')
    expect(await anna.read('/redaktion')).toContain(number)
    const minhAnh = await office.signIn(people.minhAnh)
    expect(await minhAnh.read('/redaktion')).not.toContain(number)
  })

  it('hears an entry once, however often it is told', async () => {
    const document = await office.handIn()
    await office.say('submission.received', revisionData(document))
    await office.say('submission.withdrawn', { submissionId: 'x', number: 'PX-2026-999999' })
    await office.caseIn('x', 'withdrawn')
    expect(await office.rows('SELECT * FROM history WHERE submission_id = ?', document.submissionId)).toHaveLength(1)
  })

  it('speaks English too', async () => {
    const { submissionId } = await office.handIn()
    const page = await anna.read(`/en${at(submissionId)}`)
    for (const words of ['Claim this case', 'Self-rating', 'Internal notes', `/en/redaktion/faelle/${submissionId}/uebernahme`])
      expect(page).toContain(words)
  })

  it('leaves cases across Länder to the head office, and filters by Land', async () => {
    const { number } = await office.handIn({}, 'DE')
    expect(await anna.read('/redaktion')).not.toContain(number)
    expect(await gerda.read('/redaktion?land=DE')).toContain(number)
    expect(await gerda.read('/redaktion?land=DE-SN')).not.toContain(number)
  })
})

describe('a case opened as a whole', () => {
  it('stays open after every action and beside every mistake, in the other language too', async () => {
    const { submissionId } = await office.handIn()
    const open = (action = '') => `${at(submissionId, action)}?alles=ja`
    const claimed = await anna.post(open('/uebernahme'))
    expect(claimed.headers.get('location')).toBe(`${open()}&hinweis=claimed`)
    const page = await anna.read(open())
    const forms = [...page.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action ?? '')
    const ofCase = forms.filter((action) => action.includes(submissionId))
    expect(ofCase.length).toBeGreaterThan(4)
    for (const action of ofCase) expect(action).toMatch(/\?alles=ja$/)
    expect(await anna.read(open('/stand'))).toContain(`${open('/freigabe')}"`)

    const mistaken = await anna.post(open('/notizen'), { note: '' })
    expect(mistaken.status).toBe(422)
    const again = await mistaken.text()
    expect(again).toContain(`${open('/notizen')}"`)
    expect(again).toContain(`href="/en${open()}"`)
    const folds = (html: string) => html.match(/<details[^>]* open/g)?.length ?? 0
    expect(folds(again)).toBe(folds(page))
    expect(folds(again)).toBeGreaterThan(folds(await anna.read(at(submissionId))))
    // nothing of it where nobody asked for it
    expect(await anna.read(at(submissionId))).not.toContain('/notizen?alles')
    expect((await anna.post(at(submissionId, '/freigabe'))).headers.get('location')).toBe(`${at(submissionId)}?hinweis=released`)
  })
})

describe('a claim', () => {
  it('is told to colleagues, kept from them, and free again when let go', async () => {
    const { submissionId } = await office.handIn()
    await anna.post(at(submissionId, '/uebernahme'))
    await office.caseIn(submissionId, 'in_review')
    expect(await gerda.read(at(submissionId, '/stand'))).toContain(nameOf(people.anna))
    expect(await gerda.read('/redaktion/schreibtisch')).toContain(nameOf(people.anna))
    const late = await gerda.post(at(submissionId, '/uebernahme'))
    expect(late.status).toBe(409)
    const said = await late.text()
    expect(said).toContain('Jemand anderes hat den Fall schon')
    expect(said).not.toContain('Ihre Eingabe')
    expect((await office.decide(gerda, submissionId, 'accepted')).status).toBe(409)
    expect(await office.events('review.claimed', submissionId)).toHaveLength(1)
    await anna.post(at(submissionId, '/freigabe'))
    const unclaimed = await office.decide(gerda, submissionId, 'accepted')
    expect(unclaimed.status).toBe(409)
    expect(await unclaimed.text()).toContain('Bitte übernehmen Sie den Fall zuerst')
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
    const shown = await wrong.text()
    expect(shown).toContain('Sehr überzeugend')
    expect(shown).toContain(`class="language" href="/en${at(submissionId)}"`)
    expect(
      (await anna.post(at(submissionId, '/bewertung'), { 'level.partizipation': '9', 'comment.partizipation': 'Vorbildlich' })).status,
    ).toBe(303)
    const ratedAt = async () =>
      (await office.rows("SELECT rated_at FROM rating WHERE submission_id = ? AND criterion = 'partizipation'", submissionId))[0]?.rated_at
    const first = await ratedAt()
    const unchanged = { 'level.partizipation': '9', 'comment.partizipation': 'Vorbildlich', 'level.empowerment': '2' }
    expect((await anna.post(at(submissionId, '/bewertung'), unchanged)).status).toBe(303)
    expect(await ratedAt()).toBe(first)
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
