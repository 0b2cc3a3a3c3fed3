import { pngPicture } from '@vorbild/testing/files'
import { describe, expect, it } from 'vitest'
import { acceptPicture, MAX_PICTURE_BYTES, pictureAt, pictureName, picturePath } from './picture.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a picture of the office', () => {
  it('is taken by what it is, and named by what it holds', () => {
    const accepted = acceptPicture(pngPicture(960, 480))
    expect(accepted).toEqual({ ok: true, value: { mediaType: 'image/png', ending: 'png', width: 960, height: 480 } })
    const path = accepted.ok ? picturePath('i-1', pictureName('0123456789abcdef0123456789abcdef', accepted.value)) : ''
    expect(path).toBe('/newsletter/bilder/i-1/0123456789abcdef0123456789abcdef-960x480.png')
    expect(pictureAt(path)).toMatchObject({ issueId: 'i-1', mediaType: 'image/png', width: 960, height: 480 })
  })

  it('is refused with the reason', () => {
    const large = new Uint8Array(MAX_PICTURE_BYTES + 1)
    large.set(pngPicture(960, 480))
    const reasons = [
      new Uint8Array(),
      bytes('<svg onload="alert(1)">'),
      bytes('GIF89a'),
      bytes('RIFF1234WEBPVP8 '),
      pngPicture(960, 480).subarray(0, 400),
      large,
      pngPicture(60, 40),
      pngPicture(4_001, 1),
      pngPicture(200, 4_001),
    ].map((one) => acceptPicture(one))
    expect(reasons.map((result) => (result.ok ? 'taken' : result.reason))).toEqual([
      'empty',
      'not_a_picture',
      'not_a_picture',
      'not_a_picture',
      'not_a_picture',
      'too_large',
      'too_small',
      'too_many_pixels',
      'too_many_pixels',
    ])
  })

  it('has no address that leads elsewhere', () => {
    for (const path of ['', 'https://elsewhere.example/x.png', '/newsletter/bilder/i-1/../../geheim.png', '/newsletter/bilder/i-1/x.png'])
      expect(pictureAt(path)).toBeNull()
  })
})
