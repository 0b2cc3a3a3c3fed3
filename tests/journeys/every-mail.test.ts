import { WORKERS } from '@vorbild/events/workers'
import { type EveryMail, sendEveryMail } from '@vorbild/testing/every-mail'
import { untilQuiet } from '@vorbild/testing/health'
import { objectsUnder } from '@vorbild/testing/objects'
import { createPostalWorld, type PostalWorld } from '@vorbild/testing/postal-world'
import { wholeDatabase } from '@vorbild/testing/whole-database'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Written to readers who may unsubscribe; all other mail somebody waits for. */
const LIST_MAILS = ['issue', 'issue-en', 'digest', 'invited', 'still-wanted']

let postal: PostalWorld
let mails: EveryMail
beforeAll(async () => {
  postal = await createPostalWorld({ WELCOME_MAIL: '1', STILL_WANTED_MAIL: '1', BOUNCE_ADDRESS: 'bounces@vorbild.example' })
  mails = await sendEveryMail(postal.world)
}, 120_000)
afterAll(() => postal?.stop())

describe('the links of every mail', () => {
  const inHouse = (url: string) => new URL(url).host === 'localhost:8787'
  const headerLinks = (headers: Readonly<Record<string, string>>) =>
    [...(headers['list-unsubscribe'] ?? '').matchAll(/<(http[^>]+)>/g)].map(([, url]) => url ?? '')

  /** What the house remembers, in all databases and buckets. */
  const remembered = async () => {
    await untilQuiet(postal.world)
    const whole: Record<string, unknown> = {}
    for (const worker of WORKERS.filter((name) => name !== 'site')) whole[worker] = await wholeDatabase(postal.world, worker)
    for (const bucket of ['MAIL', 'DOCUMENTS'] as const) whole[bucket] = await objectsUnder(await postal.world.bucket(bucket), '')
    return whole
  }

  it('change nothing when a mail scanner opens each of them twice, by GET and by HEAD', async () => {
    const before = await remembered()
    const arrived = postal.sink.mails.length
    const links = [...new Set(Object.values(mails).flatMap((mail) => [...mail.links, ...headerLinks(mail.headers)]))]
    expect(links.filter((url) => !inHouse(url))).toEqual([])
    const kinds = [
      'einreichen/',
      'bestaetigen?',
      'einreichungen/',
      'newsletter/bestaetigen/',
      'einstellungen/',
      'abmelden/',
      'newsletter/weiter/',
      'anmelden/',
    ]
    for (const part of [...kinds, 'beispiele/', 'ausgaben/', 'vorschau/'])
      expect(links.filter((url) => url.includes(part)).length, part).toBeGreaterThan(0)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
      for (const url of links) {
        const { pathname, search } = new URL(url)
        const answer = await postal.world.fetch(pathname + search, { method, redirect: 'follow' })
        expect(answer.status, `${method} ${pathname}`).toBe(200)
        expect(answer.headers.getSetCookie(), pathname).toEqual([])
        await answer.text()
      }
    expect(await remembered()).toEqual(before)
    expect(postal.sink.mails.length).toBe(arrived)
  })
})

describe('every mail, as it really arrives', () => {
  const each = async (look: (name: string, raw: string, parsed: ParsedMail) => void) => {
    for (const [name, { id }] of Object.entries(mails)) {
      const raw = postal.sink.mails.find(({ messageId }) => messageId === id)?.raw ?? ''
      look(name, raw, await simpleParser(raw))
    }
  }
  const headOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))
  /** Header fields with folds undone, as [name, value]. */
  const fieldsOf = (raw: string) =>
    headOf(raw)
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const)
  const fieldOf = (raw: string, name: string) => fieldsOf(raw).find(([field]) => field === name)?.[1] ?? ''

  it('is ASCII in lines ended by CRLF, folded where it can be (RFC 5322 2.1.1, 2.2.3)', async () => {
    await each((name, raw) => {
      expect(raw, name).toMatch(/^[\x20-\x7e\t\r\n]+$/)
      expect(raw.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/)
      for (const line of raw.split('\r\n')) {
        expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(998)
        // what is longer is one word: an address that no fold may cut
        if (line.length > 78) expect(line.trim(), name).toMatch(/^[^ ]+( [^ ]+)?$/)
      }
    })
  })

  it('has each header once, a date with its right weekday, and a Message-ID of its own (RFC 5322 3.6)', async () => {
    const ids: string[] = []
    await each((name, raw, parsed) => {
      const names = fieldsOf(raw).map(([field]) => field)
      expect(names.length, name).toBe(new Set(names).size)
      expect(names, name).toEqual(expect.arrayContaining(['date', 'message-id', 'from', 'to', 'subject', 'mime-version', 'content-type']))
      expect(fieldOf(raw, 'date'), name).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/,
      )
      expect(new Date(fieldOf(raw, 'date')).toUTCString().slice(0, 3), name).toBe(fieldOf(raw, 'date').slice(0, 3))
      expect(fieldOf(raw, 'message-id'), name).toMatch(/^<[A-Za-z0-9._-]+@[a-z0-9.-]+>$/)
      expect(parsed.from?.value, name).toEqual([{ name: 'Vorbild', address: 'vorbild@example.org' }])
      ids.push(fieldOf(raw, 'message-id'))
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('brings its subject in encoded words of at most 75 characters that read as they were meant (RFC 2047)', async () => {
    await each((name, raw, parsed) => {
      for (const [word] of headOf(raw).matchAll(/=\?[^?\s]+\?[BQ]\?[^?\s]*\?=/g)) expect(word.length, name).toBeLessThanOrEqual(75)
      expect(parsed.subject, name).toBe(mails[name]?.subject)
      expect(parsed.subject, name).not.toMatch(/=\?|\{\{|undefined|�/)
    })
    expect(mails.question?.subject).toMatch(/^Rückfrage zu PX-\d{4}-\d{6}$/)
  })

  it('is text and HTML in one, closed, quoted-printable in lines of at most 76 (RFC 2045, 2046)', async () => {
    await each((name, raw, parsed) => {
      const boundary = /^multipart\/alternative; boundary="([^"]{1,70})"$/.exec(fieldOf(raw, 'content-type'))?.[1] ?? ''
      expect(fieldOf(raw, 'mime-version'), name).toBe('1.0')
      const [preamble, plain = '', html = '', end] = raw.slice(raw.indexOf('\r\n\r\n')).split(`\r\n--${boundary}`)
      expect([preamble, end], name).toEqual(['\r\n', '--\r\n'])
      expect(plain, name).toContain('\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n')
      expect(html, name).toContain('\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n')
      for (const line of [plain, html].flatMap((part) => part.split('\r\n'))) expect(line.length, line).toBeLessThanOrEqual(76)
      expect(parsed.attachments, name).toEqual([])
      expect(parsed.text?.trim().length, name).toBeGreaterThan(100)
      for (const text of [parsed.text, parsed.html || '']) expect(text, name).not.toMatch(/\{\{|undefined|\[object|�/)
    })
  })

  it('says that a program wrote it where one did, so that no program answers (RFC 3834)', async () => {
    await each((name, raw) => {
      expect(fieldOf(raw, 'auto-submitted'), name).toBe(['issue', 'issue-en'].includes(name) ? '' : 'auto-generated')
    })
  })

  it('lets readers of the newsletter out, by page, by one click and by mail, and nobody else (RFC 2369, 2919, 8058)', async () => {
    await each((name, raw) => {
      const list = ['list-id', 'list-unsubscribe', 'list-unsubscribe-post'].map((field) => fieldOf(raw, field))
      if (!LIST_MAILS.includes(name)) return expect(list, name).toEqual(['', '', ''])
      const [id, ways, click] = list
      expect(id, name).toBe('<newsletter.localhost>')
      expect(ways, name).toMatch(
        /^<http:\/\/localhost:8787(\/en)?\/newsletter\/abmelden\/[\w.-]+(\?ausgabe=\d+)?>, <mailto:bounces\+u-[0-9a-z]{38}@vorbild\.example\?subject=unsubscribe>$/,
      )
      expect(click, name).toBe('List-Unsubscribe=One-Click')
    })
  })
})
