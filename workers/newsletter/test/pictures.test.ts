import { pngPicture } from '@vorbild/testing/files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
let path: string
beforeAll(async () => {
  room = await openNewsroom()
  await room.subscribe('leserin@bilder.example')
  await room.publish(5, {
    exampleId: 'PX-2026-400001',
    files: [{ id: 'f1', role: 'image', name: 'a.png', title: '', alt: 'Kinder am Beet & mehr', mediaType: 'image/png', size: 1 }],
  })
  path = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
})
afterAll(() => room.world.stop())

const nora = () => room.signedIn('newsletter_sender')
const typed = { subject: 'Herbst mit Bild', intro: 'Guten Tag', abschnitt: ['praxisbeispiel', 'text-eins'], 'heading-text-eins': 'Fest' }
const upload = (fields: Readonly<Record<string, string | string[]>>, name: string, bytes: string | Uint8Array, to = path) =>
  room.upload(to, { ...typed, ...fields }, { name, bytes, called: 'Fest im Hof.png' }, 'newsletter_sender')
const stored = async () => (await (await room.world.bucket('DOCUMENTS')).list({ prefix: 'issues/' })).objects.map(({ key }) => key)
const rows = () =>
  room.rows<{ picture: string; alt: string }>(
    "SELECT picture, picture_alt AS alt FROM issue UNION ALL SELECT picture, picture_alt FROM issue_section WHERE key = 'text-eins'",
  )
/** The HTML of a feed's entries, as a reader takes it out. */
const entriesOf = (feed: string): readonly string[] =>
  [...feed.matchAll(/<content type="html">([^<]*)<\/content>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  )
const hiddenIn = (page: string, place: string) => new RegExp(`name="pictureid${place}" value="([^"]+)"`).exec(page)?.[1] ?? ''

describe('a picture of the office', () => {
  let kept = ''

  it('that is none is refused by name, and all that was typed stays', async () => {
    const answer = await upload({ version: '1', picturealt: 'Ein Fest' }, 'picture', 'MZ this is no picture')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<a href="#picture">„Fest im Hof.png“ ist kein vollständiges Bild im Format JPEG oder PNG.')
    for (const words of ['value="Herbst mit Bild"', 'value="Ein Fest"', 'value="Fest"']) expect(page).toContain(words)
    expect(await stored()).toEqual([])
  })

  it('without a description is kept, but the issue is not saved', async () => {
    const answer = await upload({ version: '1' }, 'picture-text-eins', pngPicture(600, 300))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<a href="#picturealt-text-eins">Geben Sie eine Bildbeschreibung ein.')
    kept = hiddenIn(page, '-text-eins')
    expect(kept).toMatch(/^\/newsletter\/bilder\/[\w-]+\/[0-9a-f]{32}-600x300\.png$/)
    expect(await room.rows('SELECT version FROM issue')).toEqual([{ version: 1 }])
  })

  it('is saved with the draft, once however often it is sent', async () => {
    const described = { 'pictureid-text-eins': kept, 'picturealt-text-eins': 'Tische im Hof', version: '1' }
    expect((await nora().post(path, { ...typed, ...described })).status).toBe(303)
    const both = { ...described, picturealt: 'Ein Garten', version: '2' }
    expect((await upload(both, 'picture', pngPicture(600, 300))).status).toBe(303)
    expect(await rows()).toEqual([
      { picture: kept, alt: 'Ein Garten' },
      { picture: kept, alt: 'Tische im Hof' },
    ])
    expect(await stored()).toHaveLength(1)
  })

  it('is not believed by its address alone', async () => {
    for (const forged of [
      kept.replace(/[0-9a-f]{32}/, 'f'.repeat(32)),
      'https://elsewhere.example/x.png',
      kept.replace(/bilder\/[^/]+/, 'bilder/other'),
    ]) {
      const answer = await nora().post(path, { ...typed, version: '3', pictureid: forged, picturealt: 'Ein Garten' })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Das Bild gibt es nicht mehr')
    }
  })

  it('is shown to whoever knows its address, as nothing but a picture', async () => {
    const answer = await room.ask(kept)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(pngPicture(600, 300)))
    const again = await room.ask(kept, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect([answer, again].map(({ headers }) => headers.get('cross-origin-resource-policy'))).toEqual(['cross-origin', 'cross-origin'])
    expect((await room.ask(kept.replace('600x300', '600x301'))).status).toBe(404)
    expect((await room.ask('/newsletter/bilder/x/y.png')).status).toBe(404)
  })

  it('is seen in the preview before it is saved, which says what it could not take', async () => {
    const fields = { version: '3', pictureid: kept, picturealt: 'Ein Garten' }
    const page = await (await upload(fields, 'picture', pngPicture(300, 300), `${path}/vorschau`)).text()
    expect(page).toContain('-300x300.png')
    const refused = await (await upload(fields, 'picture', 'no picture', `${path}/vorschau`)).text()
    expect(refused).toContain('ist kein vollständiges Bild')
    expect(refused).toContain('-600x300.png')
    expect((await rows())[0]?.picture).toBe(kept)
  })

  it('is told of to whoever saves second', async () => {
    const answer = await nora().post(path, { ...typed, version: '2', picturealt: '' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Gespeichert: Eigenes Bild')
    expect(page).toContain('Gespeichert: Bildbeschreibung (Fest)')
  })

  it('is taken out by its button, with its description', async () => {
    const fields = {
      ...typed,
      version: '3',
      pictureid: kept,
      picturealt: 'Ein Garten',
      'pictureid-text-eins': kept,
      'picturealt-text-eins': 'Tische',
    }
    expect((await nora().post(path, { ...fields, bildweg: '-' })).status).toBe(303)
    expect(await rows()).toEqual([
      { picture: '', alt: '' },
      { picture: kept, alt: 'Tische' },
    ])
  })

  it('stands in mail, plain text and archive', async () => {
    expect((await nora().post(`${path}/versand`, { version: '4' })).status).toBe(303)
    const mail = await room.world.mailbox.waitFor('leserin@bilder.example', /Herbst mit Bild/)
    expect(mail.html).toContain(`<img src="http://localhost:8787${kept}" alt="Tische"`)
    expect(mail.text).toContain('Fest\n====\n\n[Bild: Tische]')
    const page = await (await room.ask(`/newsletter/ausgaben/${path.split('/').at(-1)}`)).text()
    expect(page).toContain(`src="${kept}" alt="Tische" width="600" height="300"`)
  })

  it('stands in the feed with its whole address and what it shows, beside those of the examples', async () => {
    const feed = await (await room.ask('/newsletter/ausgaben/feed.atom')).text()
    const [content = '', ...others] = entriesOf(feed)
    expect(others).toEqual([])
    expect(content).toContain(`<img src="http://localhost:8787${kept}" alt="Tische" width="600" height="300"`)
    expect(content).toMatch(/<img src="http:\/\/localhost:8787\/beispiele\/[^"]+\/dateien\/[^"]+" alt="Kinder am Beet &amp; mehr"/)
    // a feed is read anywhere
    for (const [, address = ''] of content.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//)
  })

  it('is stored without the place where a telephone took it', async () => {
    const other = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
    const text = Array.from('Exif 50.94 N', (c) => c.charCodeAt(0))
    const frame = [0xff, 0xc0, 0, 8, 8, 1, 0x2c, 1, 0x2c, 1]
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, text.length + 2, ...text, ...frame, 0xff, 0xda, 0, 3, 1, 0x12, 0xff, 0xd9])
    const page = await (await upload({ version: '1' }, 'picture', jpeg, other)).text()
    const path = hiddenIn(page, '')
    expect(path).toMatch(/-300x300\.jpg$/)
    const answer = await room.ask(path)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(await answer.text()).not.toContain('50.94')
    await nora().post(`${other}/loeschen`)
  })

  it('goes when nobody shows it any more, and stays where it is shown', async () => {
    const other = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
    await upload({ version: '1', picturealt: 'Weg' }, 'picture', pngPicture(400, 300), other)
    expect(await stored()).toHaveLength(3)
    await nora().post(`${other}/loeschen`)
    expect(await stored()).toHaveLength(2)
    await room.rows('DELETE FROM list_snapshot')
    await room.world.sweep('newsletter')
    expect(await stored()).toEqual([`issues/${kept.split('/').slice(3).join('/')}`])
  })
})
