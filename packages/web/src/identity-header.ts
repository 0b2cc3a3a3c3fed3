import { base64url } from '@vorbild/kernel/base64url'
import { type Identity, ROLES } from '@vorbild/kernel/identity'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** Any text as base64url (RFC 4648 section 5) of its UTF-8 bytes, since header values are ASCII. */
export const encodeText = (text: string): string => base64url(encoder.encode(text))

/** The text behind `encodeText`, null if it was not made by it. */
export const decodeText = (encoded: string): string | null => {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    return decoder.decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
  } catch {
    return null
  }
}

export const encodeIdentity = (identity: Identity): string => encodeText(JSON.stringify(identity))

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The identity in a header made by the front door; null when there is none or it cannot be read. Unknown roles are dropped. */
export const decodeIdentity = (header: string | null | undefined): Identity | null => {
  const json = header ? decodeText(header) : null
  const value = json === null ? null : parse(json)
  if (typeof value !== 'object' || value === null) return null
  const { id, name, roles, laender } = value as Record<keyof Identity, unknown>
  if (typeof id !== 'string' || typeof name !== 'string' || !isTextList(roles) || !isTextList(laender)) return null
  return { id, name, roles: ROLES.filter((role) => roles.includes(role)), laender }
}
