import { typedText } from '@vorbild/kernel/typed-text'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { errorResponse } from './error-response.ts'
import { limitedBody } from './limited-body.ts'

export interface FormLimits {
  /** Size of the whole request body, files included. */
  readonly maxBytes: number
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** The form that was sent, or the answer to give instead: 413 when it is too large, 400 when it is no readable form. */
export const readForm = async <E extends AppEnv>(c: Context<E>, { maxBytes }: FormLimits): Promise<FormData | Response> => {
  const type = c.req.header('content-type') ?? ''
  if (!FORM_TYPES.some((known) => type.toLowerCase().startsWith(known))) return errorResponse(c, 400)
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) return errorResponse(c, 413)
  const body = c.req.raw.body
  if (body === null) return new FormData()
  let tooLarge = false
  try {
    const readable = limitedBody(body, maxBytes, () => {
      tooLarge = true
    })
    return await new Response(readable, { headers: { 'content-type': type } }).formData()
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
