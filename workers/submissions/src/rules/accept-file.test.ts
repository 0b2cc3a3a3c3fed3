import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '../settings.ts'
import { acceptFile, type FileField, titleFromName } from './accept-file.ts'

const label = { de: 'Datei', en: 'File' }
const image: FileField = { key: 'image', type: 'image', required: false, label }
const documents: FileField = { key: 'documents', type: 'documents', required: false, label, max: 5 }
const pdf = new TextEncoder().encode('%PDF-1.7')
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xdb])

describe('a file', () => {
  test('is taken where its kind is asked for', () => {
    expect(acceptFile(documents, pdf, 4)).toEqual({ ok: true, value: 'application/pdf' })
    expect(acceptFile(image, jpeg, 1)).toEqual({ ok: true, value: 'image/jpeg' })
  })
  test('is refused with the reason', () => {
    expect(acceptFile(documents, jpeg, 0)).toEqual({ ok: false, reason: 'not_a_pdf' })
    expect(acceptFile(image, pdf, 0)).toEqual({ ok: false, reason: 'not_an_image' })
    expect(acceptFile(documents, pdf, 5)).toEqual({ ok: false, reason: 'too_many_files' })
    expect(acceptFile(image, new Uint8Array(), 0)).toEqual({ ok: false, reason: 'file_empty' })
  })
  test('may have exactly ten megabytes', () => {
    const large = new Uint8Array(MAX_FILE_BYTES)
    large.set(pdf)
    expect(acceptFile(documents, large, 0).ok).toBe(true)
    const larger = new Uint8Array(MAX_FILE_BYTES + 1)
    larger.set(pdf)
    expect(acceptFile(documents, larger, 0)).toEqual({ ok: false, reason: 'file_too_large' })
  })
})

describe('a file name', () => {
  test('becomes a first title', () => {
    expect(titleFromName('Konzept_2024.pdf')).toBe('Konzept 2024')
  })
})
