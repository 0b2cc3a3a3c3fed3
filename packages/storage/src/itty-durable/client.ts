import type { IttyDurable } from './base.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The methods of an object that may be called from outside: those of its own whose arguments survive JSON. */
export type DurableApi<T> = {
  [K in Exclude<keyof T, keyof IttyDurable<unknown> | 'alarm'> as T[K] extends (...args: never[]) => unknown ? K : never]: T[K] extends (
    ...args: infer A extends readonly Json[]
  ) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never
}

/** Arguments travel in a header, and those are small. Anything larger belongs into D1 or R2, with its key as argument. */
const MAX_CHARACTERS = 16 * 1024

/** A call that the object refused or did not understand. */
class DurableCallError extends Error {
  readonly status: number

  constructor(call: string, status: number, message: string) {
    super(`${call}: ${message}`)
    this.name = 'DurableCallError'
    this.status = status
  }
}

/** ASCII only: the runtime logs headers with other characters in full. */
const asciiJson = (args: readonly unknown[]): string =>
  JSON.stringify(args).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const messageIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : 'call failed'

/**
 * A typed client that speaks itty-durable's wire protocol without its proxy, which hangs on `await` and forwards any name.
 * Only the listed methods can be called. The same name always means the same object.
 */
export const durableClient =
  <T>(namespace: DurableObjectNamespace, kind: string, methods: readonly (keyof DurableApi<T> & string)[]) =>
  (name: string): DurableApi<T> => {
    if (name === '') throw new DurableCallError(kind, 400, 'an object without name')
    // prefixed because itty-durable takes 64 hexadecimal digits for an id, and a namespace may hold several kinds
    const key = `${kind}:${encodeURIComponent(name)}`
    const stub = namespace.get(namespace.idFromName(key))
    const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
      const content = asciiJson(args)
      if (content.length > MAX_CHARACTERS) throw new DurableCallError(`${kind}.${method}`, 413, 'arguments too large')
      const answer = await stub.fetch(`https://durable/do/call/${method}`, { headers: { 'do-name': key, 'do-content': content } })
      if (answer.status === 204) return undefined
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false
      const body: unknown = isJson ? await answer.json() : await answer.text()
      if (!answer.ok) throw new DurableCallError(`${kind}.${method}`, answer.status, messageIn(body))
      return body
    }
    return Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => call(method, args)])) as unknown as DurableApi<T>
  }
