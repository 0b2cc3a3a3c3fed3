import { untilQuiet } from '@vorbild/testing/health'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom({ ARCHIVE_NOINDEX: '1', WELCOME_MAIL: '1' })
})
afterAll(() => room.world.stop())

it('greets whoever has confirmed, once, where the operator wants it', async () => {
  await room.post('/newsletter', { email: 'neu@switch.example' })
  const mail = await room.world.mailbox.waitFor('neu@switch.example', /bestätigen/)
  const confirm = /https?:\/\/[^\s/]+(\/\S*bestaetigen\S*)/.exec(mail.text)?.[1] ?? ''
  // a double click, and again later
  const answers = await Promise.all(Array.from({ length: 12 }, () => room.post(confirm)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  await room.post(confirm)
  const welcome = await room.world.mailbox.waitFor('neu@switch.example', /Willkommen/)
  expect(welcome.text).toContain('/newsletter/einstellungen/')
  await untilQuiet(room.world)
  expect((await room.world.mailbox.all()).filter(({ subject }) => subject.startsWith('Willkommen'))).toHaveLength(1)
  expect(await room.rows("SELECT 1 FROM consent WHERE step = 'confirmed'")).toHaveLength(1)
})

it('keeps the archive out of search engines where the operator wants it, but not out of feeds', async () => {
  await room.rows(
    "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at) VALUES ('i', 3, 'sent', 'Herbst & mehr', '**Guten** Tag', 1, 1793520000000)",
  )
  expect(await (await room.ask('/newsletter/ausgaben')).text()).toContain('<meta name="robots" content="noindex"')
  expect(await (await room.ask('/newsletter/ausgaben/3')).text()).toContain('<meta name="robots" content="noindex"')
  const feed = await room.ask('/newsletter/ausgaben/feed.atom')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(await feed.text()).toContain('<title>Ausgabe 3: Herbst &amp; mehr</title>')
  const sitemap = await (await room.world.fetch('/sitemap-seiten.xml')).text()
  expect(sitemap).toContain('/newsletter</loc>')
  expect(sitemap).not.toContain('/newsletter/ausgaben')
})
