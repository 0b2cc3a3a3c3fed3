import { serviceName } from '@vorbild/embedded/house'
import type { DataOf, EventType } from '@vorbild/events/catalogue'
import { dataSchemaName, type Envelope } from '@vorbild/events/envelope'
import type { QueueName } from '@vorbild/events/routes'
import type { WorkerName } from '@vorbild/events/workers'
import { newId } from '@vorbild/kernel/id'
import type { World } from './world.ts'

/** An event as a worker says it. */
export const envelope = <T extends EventType>(source: WorkerName, type: T, data: DataOf<T>, id = newId()): Envelope => ({
  specversion: '1.0',
  id,
  source,
  type,
  subject: 'test',
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  dataschema: dataSchemaName(type),
  correlationid: newId(),
  data,
})

/** Leaves messages in a queue in one go, as the relay of the worker `from` does. */
export const deliver = async (world: World, queue: QueueName, from: WorkerName, ...messages: readonly unknown[]): Promise<void> => {
  const binding = queue.toUpperCase().replace('-', '_')
  const producer = await world.miniflare.getQueueProducer(binding, serviceName(from))
  await producer.sendBatch(messages.map((body) => ({ body, contentType: 'json' })))
}
