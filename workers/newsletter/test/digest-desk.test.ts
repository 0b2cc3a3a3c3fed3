import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const PATH = '/redaktion/newsletter/zusammenstellungen'
const sender = () => room.signedIn('newsletter_sender')
const sendings = () => room.rows<{ finished_at: number | null }>('SELECT finished_at FROM digest_sending')
const makeDue = async () => {
  await room.rows("UPDATE digest_run SET due_at = 1 WHERE rhythm = 'weekly'")
  await room.world.sweep('newsletter')
}
const mails = async () => (await room.world.mailbox.all()).filter(({ to }) => to.endsWith('@lauf.example'))

describe('the page about digests', () => {
  it('shows what the last ones came to, with a closed equation', async () => {
    await room.world.sweep('newsletter')
    await eventually('the clock is set', async () => (await room.rows('SELECT 1 FROM digest_run')).length === 2)
    for (let i = 0; i < 3; i++) await room.subscribe(`woche${i}@lauf.example`, { rhythm: 'weekly' })
    await room.subscribe('english@lauf.example', { rhythm: 'weekly', locale: 'en' })
    await room.subscribe('nichts@lauf.example', { rhythm: 'weekly', topics: ['mundgesundheit'] })
    await room.publish(6, { exampleId: 'PX-2026-400001', content: { title: 'Eins', summary: 'x', topics: ['pflege'], land: 'DE-BY' } })
    await makeDue()
    await eventually('four letters arrived', async () => (await mails()).length === 4)
    await eventually('accounted for', async () => (await room.rows("SELECT 1 FROM ledger WHERE state = 'accepted'")).length === 4)
    const page = await sender().read(PATH)
    expect(page).toContain('4 von 5')
    expect(page).toContain('= 4 angenommen. Die Rechnung geht auf.')
    expect(page).toContain('2 Fassungen für 4 E-Mails, also 5.000 je 10.000')
  })

  it('says that a run without news sent nothing', async () => {
    await makeDue()
    await eventually('looked', async () => (await sendings()).filter(({ finished_at: at }) => at !== null).length === 2)
    expect(await sender().read(PATH)).toContain('Nichts Neues, keine E-Mail')
    expect(await mails()).toHaveLength(4)
  })

  it('stops a rhythm and lets it go on at its next regular time', async () => {
    expect((await sender().post(PATH, { anhalten: 'weekly' })).status).toBe(303)
    expect(await sender().read(PATH)).toContain('Angehalten seit')
    await room.publish(6, {
      exampleId: 'PX-2026-400002',
      slug: 'zwei',
      content: { title: 'Zwei', summary: 'x', topics: ['pflege'], land: 'DE-BY' },
    })
    await makeDue()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await mails()).toHaveLength(4)
    await sender().post(PATH, { fortsetzen: 'weekly' })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await mails()).toHaveLength(4)
    await makeDue()
    await eventually('the rest arrived', async () => (await mails()).length === 8)
  })

  it('lets only those stop who may send', async () => {
    const writer = room.signedIn('newsletter_editor')
    expect(await writer.read(PATH)).not.toContain('name="anhalten"')
    expect((await writer.post(PATH, { anhalten: 'weekly' })).status).toBe(403)
  })
})

describe('publications from before saved searches', () => {
  it('are read again from their documents, those without are asked for once', async () => {
    const { exampleId } = await room.publish(8)
    await room.rows("UPDATE publication SET findable = '{}', heard_at = 0, topics = '[]' WHERE example_id = ?", exampleId)
    await room.rows(
      `INSERT INTO publication (example_id, version, slug, title, summary, place, land, topics, published_at)
       VALUES ('PX-2026-499999', 1, 'weg', 'Weg', '', '', 'DE', '[]', 5)`,
    )
    await room.world.sweep('newsletter')
    await eventually('read again', async () => (await room.rows("SELECT 1 FROM publication WHERE findable = '{}'")).length === 0)
    const [found] = await room.rows<{ findable: string; heard_at: number; published_at: number; topics: string }>(
      'SELECT findable, heard_at, published_at, topics FROM publication WHERE example_id = ?',
      exampleId,
    )
    expect(found?.heard_at).toBe(found?.published_at)
    expect(found?.topics).not.toBe('[]')
    expect(JSON.parse(found?.findable ?? '{}').stems.length).toBeGreaterThan(10)
  })
})

describe('an award', () => {
  it('is news for whoever wants Good Practice only, however old the example is', async () => {
    // from now on, or what was awarded before would be news as well
    const fan = await room.subscribe('fan@award.example', { rhythm: 'at_once', at: Date.now() })
    await room.rows('UPDATE subscriber SET good_practice_only = 1 WHERE id = ?', fan)
    const old = { exampleId: 'PX-2026-400009', slug: 'alt', goodPractice: null }
    await room.publish(9, old)
    await room.rows("UPDATE publication SET heard_at = 5 WHERE example_id = 'PX-2026-400009'")
    await room.publish(9, { ...old, version: 2, goodPractice: { year: 2026, criteria: ['empowerment', 'partizipation', 'konzeption'] } })
    const { text } = await room.world.mailbox.waitFor('fan@award.example', /^Neu für Sie/)
    expect(text).toContain('/beispiele/alt\n')
  }, 40_000)

  it('is news for whoever was told of the example before, once, and stands under its own heading', async () => {
    await room.subscribe('treu@award.example', { rhythm: 'at_once', at: Date.now() })
    const mails = async () => (await room.world.mailbox.all()).filter(({ to }) => to === 'treu@award.example')
    const example = { exampleId: 'PX-2026-400010', slug: 'zweimal-neu', goodPractice: null }
    const award = { year: 2026, criteria: ['empowerment', 'partizipation', 'konzeption'] }
    await room.publish(10, example)
    await eventually('told of the example', async () => (await mails()).length === 1, 30_000)
    await room.publish(10, { ...example, version: 2, goodPractice: award })
    await eventually('told of the award', async () => (await mails()).length === 2, 30_000)
    const texts = (await mails()).map(({ text }) => text.includes('Neu als Good Practice ausgezeichnet\n=') && text.includes('zweimal-neu'))
    expect(texts.sort()).toEqual([false, true])
    const told = () => room.rows("SELECT digest_id FROM told WHERE example_id = 'PX-2026-400010'")
    expect(new Set((await told()).map(({ digest_id }) => digest_id)).size).toBe(1)
    await room.publish(10, { ...example, version: 3, goodPractice: award })
    await room.world.sweep('newsletter')
    await new Promise((resolve) => setTimeout(resolve, 9_500))
    expect(await mails()).toHaveLength(2)
  }, 90_000)
})
