import { seedDatabases } from '@vorbild/embedded/seed-house'
import { eventually } from './eventually.ts'
import { rows } from './rows.ts'
import { createWorld, type World } from './world.ts'

const EXAMPLES = 24

/** The house as `npm start` shows it: examples, demo people and subscribers are there, and everybody has heard of them. */
export const createSeededWorld = async (settings: Readonly<Record<string, string>> = {}, port = 0): Promise<World> => {
  const world = await createWorld(settings, port)
  await seedDatabases(world.database, await world.bucket('DOCUMENTS'), Date.now())
  await world.sweep('review')
  await eventually('search and newsletter know the examples', async () => {
    const found = await rows(world, 'search', 'SELECT 1 FROM example')
    const kept = await rows(world, 'newsletter', 'SELECT 1 FROM publication')
    return found.length === EXAMPLES && kept.length === EXAMPLES
  })
  return world
}
