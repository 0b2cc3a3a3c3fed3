import { typedText } from '@vorbild/kernel/typed-text'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { errorResponse } from './error-response.ts'
import { limitedBody, limitedMarks } from './limited-body.ts'

export interface FormLimits {
  /** Size of the whole request body, files included. */
  readonly maxBytes: number
}

/** What is put together of hundreds of thousands of parts takes all the memory there is, however short each is. */
const MOST_PARTS = 3_000

/** How a form is written: its type, of which there is but one reading, and what stands between two fields. */
const writingOf = (type: string): { readonly type: string; readonly separator: string } | null => {
  if (/^application\/x-www-form-urlencoded/i.test(type)) return { type: 'application/x-www-form-urlencoded', separator: '&' }
  const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s";,]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  return boundary === undefined ? null : { type: `multipart/form-data; boundary="${boundary}"`, separator: `--${boundary}` }
}

/** The form that was sent, or the answer to give instead: 413 when it is too large or in too many parts, 400 when it is no readable form. */
export const readForm = async <E extends AppEnv>(c: Context<E>, { maxBytes }: FormLimits): Promise<FormData | Response> => {
  const writing = writingOf(c.req.header('content-type') ?? '')
  if (writing === null) return errorResponse(c, 400)
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) return errorResponse(c, 413)
  const body = c.req.raw.body
  if (body === null) return new FormData()
  let tooLarge = false
  const isTooLarge = () => {
    tooLarge = true
  }
  try {
    const readable = limitedMarks(limitedBody(body, maxBytes, isTooLarge), writing.separator, MOST_PARTS, isTooLarge)
    return await new Response(readable, { headers: { 'content-type': writing.type } }).formData()
  } catch {
    return errorResponse(c, tooLarge ? 413 : 400)
  }
}

/** One typed-in text as `typedText` has it; empty when missing or a file. */
export const textOf = (form: FormData, name: string): string => {
  const value: unknown = form.get(name)
  return typeof value === 'string' ? typedText(value) : ''
}

/** All ticked values of a group of check boxes. */
export const textsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value: unknown): value is string => typeof value === 'string' && value !== '')

/** Files chosen in a file field; browsers send an empty one when none was chosen, it is left out. */
export const filesOf = (form: FormData, name: string): readonly File[] =>
  form.getAll(name).filter((value: unknown): value is File => value instanceof File && (value.size > 0 || value.name !== ''))
