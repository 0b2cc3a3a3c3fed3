import { fileType } from '@vorbild/content/file-type'
import { type PictureSize, pictureSize } from '@vorbild/content/picture-size'
import { ok, type Result, refuse } from '@vorbild/kernel/result'

/** A reader's mail program loads it each time, so it is kept small. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024
/** In pixels. Smaller ones would be spread, or are no pictures but counters. */
export const LEAST_WIDTH = 200
export const MOST_PIXELS = 4_000

export type PictureReason = 'empty' | 'too_large' | 'not_a_picture' | 'too_small' | 'too_many_pixels'

/** Mail programs show these two; WebP not all of them. */
const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const
type Ending = (typeof ENDINGS)[keyof typeof ENDINGS]

export interface Accepted extends PictureSize {
  readonly mediaType: keyof typeof ENDINGS
  readonly ending: Ending
}

/** Whether a file may stand in an issue, judged by its bytes. */
export const acceptPicture = (bytes: Uint8Array): Result<Accepted, PictureReason> => {
  if (bytes.byteLength === 0) return refuse('empty')
  const mediaType = fileType(bytes)
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return refuse('not_a_picture')
  if (bytes.byteLength > MAX_PICTURE_BYTES) return refuse('too_large')
  const size = pictureSize(bytes, mediaType)
  if (size === null) return refuse('not_a_picture')
  if (size.width < LEAST_WIDTH) return refuse('too_small')
  if (size.width > MOST_PIXELS || size.height > MOST_PIXELS) return refuse('too_many_pixels')
  return ok({ mediaType, ending: ENDINGS[mediaType], ...size })
}

/** The part of its address that names a picture; type and size stand in it. The same bytes have the same name. */
export const pictureName = (digest: string, { width, height, ending }: Accepted): string => `${digest}-${width}x${height}.${ending}`

const ADDRESS = /^\/newsletter\/bilder\/(?<issueId>[\w-]{1,60})\/(?<name>[0-9a-f]{32}-\d{1,5}x\d{1,5}\.(?:jpg|png))$/

export const picturePath = (issueId: string, name: string): string => `/newsletter/bilder/${issueId}/${name}`

/** What the address of a picture says; null if it is none. */
export const pictureAt = (path: string) => {
  const { issueId, name } = ADDRESS.exec(path)?.groups ?? {}
  const [, width, height, ending] = /-(\d+)x(\d+)\.(jpg|png)$/.exec(name ?? '') ?? []
  if (issueId === undefined || name === undefined) return null
  const mediaType: Accepted['mediaType'] = ending === 'png' ? 'image/png' : 'image/jpeg'
  return { issueId, name, mediaType, width: Number(width), height: Number(height) }
}
