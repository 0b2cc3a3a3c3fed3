import { existsSync } from 'node:fs'
import { seedDatabases } from '@vorbild/embedded/seed-house'
import { eventually } from './eventually.ts'
import { untilQuiet } from './health.ts'
import { preparedState } from './prepared-states.ts'
import { rows } from './rows.ts'
import { createWorld, type World } from './world.ts'

const EXAMPLES = 24

const fill = async (world: World): Promise<void> => {
  await seedDatabases(world.database, await world.bucket('DOCUMENTS'), Date.now())
  await world.sweep('review')
  await eventually('search and newsletter know the examples', async () => {
    const found = await rows(world, 'search', 'SELECT 1 FROM example')
    const kept = await rows(world, 'newsletter', 'SELECT 1 FROM publication')
    return found.length === EXAMPLES && kept.length === EXAMPLES
  })
}

/** Whoever needs a seeded house first fills one for all. */
const prepare = async (state: string): Promise<void> => {
  const world = await createWorld()
  await fill(world)
  await untilQuiet(world)
  await world.stop(state)
}

/** The house as `npm start` shows it: examples, demo people and subscribers are there, and everybody has heard of them. */
export const createSeededWorld = async (settings: Readonly<Record<string, string>> = {}, port = 0): Promise<World> => {
  const state = preparedState('seeded')
  if (state && !existsSync(state)) await prepare(state)
  const world = await createWorld(settings, port, 'seeded')
  if (!state || !existsSync(state)) await fill(world)
  return world
}
