import { freePort } from './free-port.ts'
import { createSeededWorld } from './seeded-world.ts'
import type { World } from './world.ts'

/** A seeded house whose mailed links lead to this very house, so that a browser can follow them. */
export const createBrowsableWorld = async (settings: Readonly<Record<string, string>> = {}): Promise<World> => {
  const port = await freePort()
  return createSeededWorld({ BASE_URL: `http://127.0.0.1:${port}`, ...settings }, port)
}
