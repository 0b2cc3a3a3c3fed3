import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, type EventType } from '../src/catalogue.ts'
import { readEvent } from '../src/envelope.ts'

const folder = path.resolve(import.meta.dirname, '../golden')
const files = readdirSync(folder)

/** Samples are never edited: an old message must be readable for ever. A new version gets a new file. */
describe('golden samples', () => {
  it.each(files)('%s is read as it was written', (file) => {
    const sample: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    const read = readEvent(sample)
    expect(read).toHaveProperty('event')
    if ('event' in read) expect(read.event).toEqual(sample)
  })

  it('there is one of every event in its present version', () => {
    const wanted = Object.keys(catalogue).map((type) => `${type}.v${catalogue[type as EventType].version}.json`)
    expect(wanted.filter((name) => !files.includes(name))).toEqual([])
  })
})
