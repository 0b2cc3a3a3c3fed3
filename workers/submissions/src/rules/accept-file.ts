import { fileType, type MediaType } from '@vorbild/content/file-type'
import type { Field } from '@vorbild/content/kind'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { MAX_FILE_BYTES } from '../settings.ts'

export type FileField = Extract<Field, { readonly type: 'image' | 'documents' }>
export type FileReason = 'file_too_large' | 'file_empty' | 'not_an_image' | 'not_a_pdf' | 'too_many_files' | 'too_often'

/** A file that was not taken. */
export interface FileProblem {
  readonly field: string
  readonly reason: FileReason
  readonly name: string
}

export const isFileField = (field: Field): field is FileField => field.type === 'image' || field.type === 'documents'

const FITS: Readonly<Record<FileField['type'], readonly MediaType[]>> = {
  image: ['image/png', 'image/jpeg', 'image/webp'],
  documents: ['application/pdf'],
}

/** Whether a file may come in beside `present` others of its field. A new image takes the place of the old one. */
export const acceptFile = (field: FileField, bytes: Uint8Array, present: number): Result<MediaType, FileReason> => {
  if (bytes.byteLength === 0) return refuse('file_empty')
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse('file_too_large')
  const type = fileType(bytes)
  if (type === null || !FITS[field.type].includes(type)) return refuse(field.type === 'image' ? 'not_an_image' : 'not_a_pdf')
  return field.type === 'documents' && present >= field.max ? refuse('too_many_files') : ok(type)
}

/** What a document is called until somebody gives it a better title. */
export const titleFromName = (name: string): string =>
  name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll(/[_]+/g, ' ')
    .trim() || name
