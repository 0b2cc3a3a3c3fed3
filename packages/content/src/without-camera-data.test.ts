import { describe, expect, test } from 'vitest'
import { withoutCameraData } from './without-camera-data.ts'

const text = (word: string): number[] => Array.from(word, (c) => c.charCodeAt(0))
const segment = (marker: number, ...content: number[]): number[] => [0xff, marker, 0, content.length + 2, ...content]

/** Exif of a camera, little-endian as most write it, with a place. */
const exif = (orientation: number): number[] =>
  segment(
    0xe1,
    ...[...text('Exif'), 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x0f, 0x01, 2, 0, 4, 0, 0, 0, ...text('Cam'), 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0, 0, 0, 0, ...text('50.94 N')],
  )
const start = [0xff, 0xd8]
const table = segment(0xdb, 1, 2, 3)
const scan = [...segment(0xda, 1), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]
const end = [0xff, 0xd9]
const bytes = (...parts: number[][]) => new Uint8Array(parts.flat())
const stringOf = (of: Uint8Array) => String.fromCharCode(...of)

describe('a picture from a camera', () => {
  test('loses place, device, notes, comments and what stands behind its end', () => {
    const notes = [...segment(0xed, ...text('Photoshop Anna')), ...segment(0xfe, ...text('von Anna'))]
    const plain = withoutCameraData(bytes(start, exif(1), notes, table, scan, table, scan, end, text('video 50.94 N')))
    expect(plain).toEqual(bytes(start, table, scan, table, scan, end))
  })

  test('is still turned as it was taken', () => {
    const plain = withoutCameraData(bytes(start, exif(6), table, scan, end))
    expect(stringOf(plain)).not.toMatch(/Cam|50\.94/)
    expect([...plain.subarray(0, 12)]).toEqual([0xff, 0xd8, 0xff, 0xe1, 0, 34, ...text('Exif'), 0, 0])
    // what is read from it is what was read before
    expect(withoutCameraData(plain)).toEqual(plain)
    expect(plain[2 + 10 + 8 + 2 + 9]).toBe(6)
  })

  test('is one by its beginning: a PDF or PNG is given back as it came', () => {
    for (const other of [bytes(text('%PDF-1.7')), bytes([0x89], text('PNG')), bytes()]) expect(withoutCameraData(other)).toBe(other)
  })

  test('is given back as it came if it cannot be read to its end', () => {
    for (const broken of [bytes(start, exif(6), table), bytes(start, text('no picture')), bytes(start, [0xff, 0xe1, 0xff, 0xff])])
      expect(withoutCameraData(broken)).toBe(broken)
  })
})
