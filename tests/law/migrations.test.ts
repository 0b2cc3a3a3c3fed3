import { describe, expect, it } from 'vitest'
import { filesBelow, read } from './tree.ts'

const migrations = filesBelow('migrations', /\.sql$/)

/** On D1 a rebuilt table loses its child rows and triggers, silently: migrations only add. */
describe('migrations', () => {
  it('there are some', () => {
    expect(migrations.length).toBeGreaterThan(0)
  })

  it.each(migrations)('%s destroys nothing', (file) => {
    expect(read(file)).not.toMatch(/DROP TABLE|__new_|ON DELETE cascade/i)
  })
})
