import { describe, expect, test } from 'vitest'
import { pictureSize } from './picture-size.ts'

const text = (word: string): number[] => Array.from(word, (c) => c.charCodeAt(0))
const long = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const short = (value: number): number[] => [value >>> 8, value & 255]

const png = (width: number, height: number, end: readonly number[] = [...long(0), ...text('IEND'), ...long(0)]): Uint8Array =>
  new Uint8Array([
    ...[0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
    ...[...long(13), ...text('IHDR'), ...long(width), ...long(height), 8, 2, 0, 0, 0, ...long(0)],
    ...[...long(3), ...text('IDAT'), 1, 2, 3, ...long(0)],
    ...end,
  ])

const frame = (marker: number, width: number, height: number): number[] => [
  0xff,
  marker,
  ...short(8),
  8,
  ...short(height),
  ...short(width),
  1,
]
const comment = [0xff, 0xfe, ...short(6), ...text('wide')]
const scan = [0xff, 0xda, ...short(3), 1, 0x12, 0x34]
const jpeg = (...parts: (readonly number[])[]): Uint8Array => new Uint8Array([0xff, 0xd8, ...parts.flat()])

describe('the size of a picture', () => {
  test('is read from a PNG', () => {
    expect(pictureSize(png(960, 480), 'image/png')).toEqual({ width: 960, height: 480 })
  })

  test('is read from a JPEG, progressive or not, with words and filling before it and more behind it', () => {
    for (const marker of [0xc0, 0xc2])
      expect(pictureSize(jpeg(comment, [0xff], frame(marker, 1600, 900), scan, [0xff, 0xd9, 0]), 'image/jpeg')).toEqual({
        width: 1600,
        height: 900,
      })
  })

  test('is none where the file is broken off, empty, or only begins like a picture', () => {
    expect(pictureSize(png(960, 480, []), 'image/png')).toBeNull()
    expect(pictureSize(png(0, 480), 'image/png')).toBeNull()
    expect(pictureSize(new Uint8Array([0x89, ...text('PNG')]), 'image/png')).toBeNull()
    expect(pictureSize(jpeg(frame(0xc0, 10, 10), scan), 'image/jpeg')).toBeNull()
    expect(pictureSize(jpeg(scan, [0xff, 0xd9]), 'image/jpeg')).toBeNull()
    expect(pictureSize(jpeg(text('no picture at all')), 'image/jpeg')).toBeNull()
    expect(pictureSize(png(960, 480), null)).toBeNull()
  })

  test('is found without end, whatever the bytes', () => {
    for (let i = 0; i < 200; i++) {
      const bytes = Uint8Array.from({ length: 200 }, (_, at) => (at * 7919 + i * 104_729) % 256)
      bytes.set([0xff, 0xd8, 0xff])
      expect(pictureSize(bytes, 'image/jpeg')).toBeNull()
    }
  })
})
