import { expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

it('names a file in any language, and ends at nothing that stands in the name', () => {
  expect(contentDisposition('inline', 'Übersicht.pdf')).toBe("inline; filename*=UTF-8''%C3%9Cbersicht.pdf")
  const name = `Anna's "Plan" (neu)*;\r\nx: y\uD800.pdf`
  const written = contentDisposition('attachment', name)
  expect(written).toMatch(/^attachment; filename\*=UTF-8''[\w.%!~-]+$/)
  expect(decodeURIComponent(written.split("''")[1] ?? '')).toBe(name.toWellFormed())
})
