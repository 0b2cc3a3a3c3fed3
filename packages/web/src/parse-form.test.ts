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

  it('answers 400 to what is no form or a broken one', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await post('nonsense', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400)
  })
})
