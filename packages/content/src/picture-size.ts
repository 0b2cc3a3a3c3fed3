import type { MediaType } from './file-type.ts'

/** In pixels, as the file says before anything turns it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * Size of a whole PNG (its IHDR, W3C PNG 11.2.1) or JPEG (its frame header, ITU T.81 B.2.2); null if it has none, is broken off, or is
 * of another type.
 */
export const pictureSize = (bytes: Uint8Array, type: MediaType | null): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = type === 'image/png' ? pngSize(view) : type === 'image/jpeg' ? jpegSize(view) : null
  return size && size.width > 0 && size.height > 0 ? size : null
}

const IHDR = 0x49484452
const IEND = 0x49454e44

const pngSize = (view: DataView): PictureSize | null => {
  if (view.byteLength < 33 || view.getUint32(12) !== IHDR) return null
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  // chunks: length, name, data, checksum; without the last one the file is broken off
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) if (view.getUint32(at + 4) === IEND) return size
  return null
}

const START_OF_SCAN = 0xda
const END = [0xff, 0xd9]

/** Frame headers are C0 to CF but for three that mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpegSize = (view: DataView): PictureSize | null => {
  let size: PictureSize | null = null
  let at = 2
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // filling before a marker
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker) && at + 9 <= view.byteLength) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === START_OF_SCAN) return size && hasEnd(view, at) ? size : null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** Cameras write more behind the end, so it need not be last. */
const hasEnd = (view: DataView, from: number): boolean => {
  for (let at = view.byteLength - 2; at > from; at--) if (view.getUint8(at) === END[0] && view.getUint8(at + 1) === END[1]) return true
  return false
}
