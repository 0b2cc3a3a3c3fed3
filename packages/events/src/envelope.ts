import * as z from 'zod'
import { catalogue, type DataOf, type EventType, isEventType } from './catalogue.ts'
import { WORKERS } from './workers.ts'

/** CloudEvents 1.0 in JSON, with the distributed-tracing style extensions `correlationid` and `causationid`. */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.enum(WORKERS),
  type: z.string(),
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
  correlationid: z.string(),
  causationid: z.string().optional(),
  data: z.unknown(),
})
export type Envelope = z.infer<typeof Envelope>

export type EventOf<T extends EventType> = Omit<Envelope, 'type' | 'data'> & { readonly type: T; readonly data: DataOf<T> }

/** Any event of the catalogue, its data matching its type. */
export type AnyEvent = { [T in EventType]: EventOf<T> }[EventType]

export const dataSchemaName = (type: EventType): string => `vorbild:${type}/${catalogue[type].version}`

/** Why a message cannot be read as an event. */
export type Unreadable = 'not_an_event' | 'unknown_type' | 'bad_data'

/** Reads a message body at the door. What comes out holds what its type promises. */
export const readEvent = (body: unknown): { readonly event: AnyEvent } | { readonly unreadable: Unreadable; readonly detail: string } => {
  const envelope = Envelope.safeParse(body)
  if (!envelope.success) return { unreadable: 'not_an_event', detail: z.prettifyError(envelope.error) }
  const { type } = envelope.data
  if (!isEventType(type)) return { unreadable: 'unknown_type', detail: type }
  const data = catalogue[type].data.safeParse(envelope.data.data)
  if (!data.success) return { unreadable: 'bad_data', detail: z.prettifyError(data.error) }
  return { event: { ...envelope.data, type, data: data.data } as AnyEvent }
}
