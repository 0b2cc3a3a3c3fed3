import type { WorkerName } from '@vorbild/events/workers'
import { rows } from './rows.ts'
import type { World } from './world.ts'

const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'`

/** Every row of every table of a worker's database, to compare two states or to look for what must not be there. */
export const wholeDatabase = async (world: World, worker: WorkerName): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const whole: Record<string, readonly unknown[]> = {}
  for (const { name } of await rows<{ name: string }>(world, worker, TABLES))
    whole[name] = await rows(world, worker, `SELECT * FROM ${name}`)
  return whole
}
