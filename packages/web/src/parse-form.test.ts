import { describe, expect, it } from 'vitest'
import { createApp } from './create-app.ts'
import { filesOf, readForm, textOf, textsOf } from './parse-form.ts'

const app = createApp({ worker: 'test' }).post('/', async (c) => {
  const form = await readForm(c, { maxBytes: 2000 })
  if (form instanceof Response) return form
  return c.json({ text: textOf(form, 'text'), ticked: textsOf(form, 'ticked'), files: filesOf(form, 'file').map((file) => file.name) })
})

const post = (body: BodyInit, headers: Record<string, string> = {}) => app.request('/', { method: 'POST', body, headers })

describe('reading a form', () => {
  it('gives texts, ticked values and files', async () => {
    const form = new FormData()
    form.set('text', '  Ein Text\r\nmit Zeile\u0000 ')
    form.append('ticked', 'a')
    form.append('ticked', 'b')
    form.append('file', new File(['x'], 'plan.pdf'))
    expect(await (await post(form)).json()).toEqual({ text: 'Ein Text\nmit Zeile', ticked: ['a', 'b'], files: ['plan.pdf'] })
  })

  it('leaves out the empty file that browsers send when none was chosen', async () => {
    const form = new FormData()
    form.append('file', new File([], ''))
    expect(await (await post(form)).json()).toEqual({ text: '', ticked: [], files: [] })
  })

  it('reads plain forms too', async () => {
    expect(await (await post(new URLSearchParams({ text: 'ä' }))).json()).toMatchObject({ text: 'ä' })
  })

  it('answers 413 when too much comes, whether the length was declared or not', async () => {
    const large = new URLSearchParams({ text: 'x'.repeat(3000) })
    expect((await post(large)).status).toBe(413)
    const stream = new Response(large).body
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect((await app.request('/', init as RequestInit)).status).toBe(413)
  })

  it('answers 413 to hundreds of thousands of parts, which would take all the memory, and not to many ticked values', async () => {
    const parted = createApp({ worker: 'test' }).post('/', async (c) => {
      const form = await readForm(c, { maxBytes: 2_000_000 })
      return form instanceof Response ? form : c.json([...form].length)
    })
    const send = async (body: BodyInit, type: string) => {
      const answer = await parted.request('/', { method: 'POST', body, headers: { 'content-type': type } })
      return answer.status === 200 ? await answer.json() : answer.status
    }
    const plain = 'application/x-www-form-urlencoded'
    expect([await send('a=1&'.repeat(1_000), plain), await send('a=1&'.repeat(10_000), plain)]).toEqual([1_000, 413])
    const parts = (count: number, boundary = 'x') =>
      `${`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(count)}--${boundary}--\r\n`
    const multipart = (boundary: string) => `multipart/form-data; boundary=${boundary}`
    expect([await send(parts(1_000), multipart('x')), await send(parts(10_000), multipart('x'))]).toEqual([1_000, 413])
    // there is no second reading, by which others would be counted than are read
    for (const type of ['x; boundary=y', '"x"; boundary="y"', 'y; boundary=x'])
      expect(await send(parts(10_000), multipart(type)), type).not.toBe(10_000)
    // cut anywhere
    const bytes = new TextEncoder().encode(parts(3_100, 'a-long-boundary'))
    const pieces = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7))
        controller.close()
      },
    })
    const init = { method: 'POST', body: pieces, duplex: 'half', headers: { 'content-type': multipart('a-long-boundary') } }
    expect((await parted.request('/', init as RequestInit)).status).toBe(413)
  })

  it('answers 400 to what is no form or a broken one', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await post('nonsense', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400)
  })
})
