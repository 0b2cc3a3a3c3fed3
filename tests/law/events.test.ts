import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '@vorbild/events/catalogue'
import { QUEUES, routes } from '@vorbild/events/routes'
import { describe, expect, it } from 'vitest'
import { ROOT } from './tree.ts'

describe('events and their listeners', () => {
  it('every event of the catalogue is heard by somebody', () => {
    expect(Object.keys(routes).sort()).toEqual(Object.keys(catalogue).sort())
    expect(Object.values(routes).every((queues) => queues.length > 0)).toBe(true)
  })

  it.each(QUEUES)('whoever reads %s has one file per event heard, named after it', (queue) => {
    const folder = path.join(ROOT, 'workers', queue.replace('-events', ''), 'src/on')
    const wanted = Object.entries(routes).flatMap(([type, queues]) => ((queues as readonly string[]).includes(queue) ? [type] : []))
    expect(wanted.filter((type) => !existsSync(path.join(folder, `${type}.ts`)))).toEqual([])
    const files = readdirSync(folder).filter((name) => name.includes('.') && !name.endsWith('.test.ts') && name !== 'handlers.ts')
    const events = files.map((name) => name.replace(/\.ts$/, '')).filter((name) => name.includes('.'))
    expect(events.filter((name) => !wanted.includes(name))).toEqual([])
  })
})
