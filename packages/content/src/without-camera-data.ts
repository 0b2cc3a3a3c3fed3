const [END, SCAN, EXIF, NOTES, COMMENT] = [0xd9, 0xda, 0xe1, 0xed, 0xfe]
const ORIENTATION = 0x0112

/**
 * A JPEG without what cameras and programs write into it: place, time, device, names (APP1, APP13, comments, and whatever stands behind
 * the end). How it is to be turned stays (Exif 2.32, 4.6.4). Whatever is none, or cannot be read to its end, is given back as it came.
 */
export const withoutCameraData = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let turned = 1
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return bytes
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) return joined([bytes.subarray(0, 2), turned === 1 ? [] : exifOf(turned), ...kept, bytes.subarray(at, at + 2)])
    if (at + 4 > bytes.length) return bytes
    const behind = at + 2 + view.getUint16(at + 2)
    const next = marker === SCAN ? behindScan(bytes, behind) : behind
    if (marker === EXIF) turned = orientationIn(view, at, behind) ?? turned
    if (![EXIF, NOTES, COMMENT].includes(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return bytes
}

/** In a scan a marker is whatever follows FF but 00 and the restarts (ITU T.81 B.1.1). */
const behindScan = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 1
  }
  return bytes.length
}

const orientationIn = (view: DataView, segment: number, behind: number): number | null => {
  const tiff = segment + 10
  if (tiff + 8 > behind || behind > view.byteLength || view.getUint32(segment + 4) !== 0x45786966) return null
  const little = view.getUint16(tiff) === 0x4949
  const table = tiff + view.getUint32(tiff + 4, little)
  if (table + 2 > behind) return null
  for (let entry = table + 2; entry < table + 2 + 12 * view.getUint16(table, little) && entry + 12 <= behind; entry += 12) {
    const value = view.getUint16(entry + 8, little)
    if (view.getUint16(entry, little) === ORIENTATION) return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment that says nothing but this. */
const exifOf = (orientation: number): readonly number[] => [
  ...[0xff, EXIF, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
]

const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
