import path from 'node:path'
import { configPath, migrationsPath, serviceName } from '@vorbild/embedded/house'
import { catalogue, type EventType } from '@vorbild/events/catalogue'
import { routes } from '@vorbild/events/routes'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { describe, expect, it } from 'vitest'
import { type Unstable_Config as Config, unstable_readConfig as readConfig } from 'wrangler'

process.env.WRANGLER_LOG = 'none'
const configs = new Map<WorkerName, Config>(WORKERS.map((worker) => [worker, readConfig({ config: configPath(worker) })]))
const configOf = (worker: WorkerName): Config => {
  const config = configs.get(worker)
  if (!config) throw new Error(worker)
  return config
}

describe.each(WORKERS)('wrangler file of %s', (worker) => {
  const config = configOf(worker)

  it('names it and shares one compatibility date', () => {
    expect(config.name).toBe(serviceName(worker))
    expect(config.compatibility_date).toBe('2026-11-01')
    expect(config.compatibility_flags).toEqual(['nodejs_compat'])
  })

  it('gives a public address to the front door alone', () => {
    expect(config.workers_dev).toBe(worker === 'site')
    expect(config.routes ?? []).toEqual([])
  })

  it('binds no database but its own', () => {
    const expected = worker === 'site' ? [] : [{ binding: 'DB', name: serviceName(worker), folder: migrationsPath(worker) }]
    const bound = config.d1_databases.map((database) => ({
      binding: database.binding,
      name: database.database_name,
      folder: path.resolve(path.dirname(configPath(worker)), database.migrations_dir ?? ''),
    }))
    expect(bound).toEqual(expected)
  })

  it('reads only its own queues, each with a dead queue that it drains itself', () => {
    const consumers = config.queues.consumers ?? []
    for (const consumer of consumers) {
      expect(consumer.queue.startsWith(`${worker}-`)).toBe(true)
      expect(consumer).toMatchObject({
        max_batch_size: expect.any(Number),
        max_batch_timeout: expect.any(Number),
        max_retries: expect.any(Number),
      })
      if (consumer.queue.endsWith('-dead')) continue
      expect(consumers.map((other) => other.queue)).toContain(consumer.dead_letter_queue)
    }
  })

  it('binds every queue its events go to', () => {
    const said = Object.entries(catalogue).filter(([, entry]) => (entry.saidBy as readonly string[]).includes(worker))
    const wanted = new Set(said.flatMap(([type]) => routes[type as EventType] as readonly string[]))
    const bound = (config.queues.producers ?? []).map((producer) => producer.queue)
    expect([...wanted].filter((queue) => !bound.includes(queue))).toEqual([])
    for (const producer of config.queues.producers ?? [])
      expect(producer.binding).toBe((producer.queue ?? '').toUpperCase().replaceAll('-', '_'))
  })

  it('can acknowledge to every worker it hears from', () => {
    const heard = Object.entries(catalogue).filter(([type]) =>
      (routes[type as EventType] as readonly string[]).includes(`${worker}-events`),
    )
    const sources = new Set(heard.flatMap(([, entry]) => entry.saidBy as readonly string[]))
    const ports = (config.services ?? []).filter((service) => service.entrypoint === 'Acks').map((service) => service.service)
    expect(new Set(ports)).toEqual(new Set([...sources].map((source) => serviceName(source as WorkerName))))
  })
})

it('the privacy page promises what the workers keep to', () => {
  const promised = Object.entries(configOf('site').vars ?? {}).filter(([name]) => name.endsWith('_DAYS'))
  expect(promised.length).toBeGreaterThan(3)
  const kept = { ...configOf('newsletter').vars, ...configOf('submissions').vars }
  for (const [name, days] of promised) expect([name, kept[name]]).toEqual([name, days])
})
