/** What a file is by its first bytes; names and declared types can be wrong. */
export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]
/** Readers accept a PDF whose header stands within the first kilobyte. */
const PDF_HEADER_WITHIN = 1024

const hasBytes = (bytes: Uint8Array, wanted: readonly number[], offset = 0): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte)

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-')

export const fileType = (bytes: Uint8Array): MediaType | null => {
  if (hasBytes(bytes, PNG)) return 'image/png'
  if (hasBytes(bytes, JPEG)) return 'image/jpeg'
  if (hasBytes(bytes, RIFF) && hasBytes(bytes, WEBP, 8)) return 'image/webp'
  return isPdf(bytes) ? 'application/pdf' : null
}
