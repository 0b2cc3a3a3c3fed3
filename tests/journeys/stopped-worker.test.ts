import { wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { handIn, idOf } from '@vorbild/testing/hand-in'
import { healthOf, untilQuiet } from '@vorbild/testing/health'
import { accept, publicPath } from '@vorbild/testing/publish'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let anna: SignedIn
beforeAll(async () => {
  world = await createSeededWorld()
  anna = await signedIn(world, 'anna.berger@demo.example')
})
afterAll(() => world?.stop())

const TABLES = ['inbox', 'publication', 'subscriber', 'delivery'] as const

/** Takes a worker's tables away, so that all it does fails, and gives them back. */
const stopWorking = async () => {
  for (const table of TABLES) await rows(world, 'newsletter', `ALTER TABLE ${table} RENAME TO ${table}_away`)
}
const workAgain = async () => {
  for (const table of TABLES) await rows(world, 'newsletter', `ALTER TABLE ${table}_away RENAME TO ${table}`)
}

describe('a newsletter that cannot work', () => {
  let path: string
  it('keeps nobody from handing in, publishing and finding', async () => {
    await stopWorking()
    const status = await handIn(world)
    wayOn(await accept(world, anna, idOf(status)))
    path = await publicPath(world, status)
    expect(await (await world.fetch('/api/v1/examples?q=Kochtreff')).json()).toMatchObject({ total: 1 })
    await world.mailbox.waitFor('anna@traeger.example', /Veröffentlicht/)
  })

  it('takes only its own pages with it, and /health names it', async () => {
    const health = await world.fetch('/health')
    expect(health.status).toBe(503)
    const { workers } = await healthOf(world)
    expect(Object.entries(workers).flatMap(([name, { ok }]) => (ok ? [] : [name]))).toEqual(['newsletter'])
    for (const address of ['/', '/beispiele', '/einreichen', path]) expect((await world.fetch(address)).status, address).toBe(200)
    await eventually('only the newsletter has not heard of it', async () => (await healthOf(world)).workers.review.unacknowledged === 1)
  })

  it('learns what it missed, once, when it works again', async () => {
    await workAgain()
    await untilQuiet(world, 30_000)
    const slug = path.split('/').at(-1)
    expect(await rows(world, 'newsletter', 'SELECT 1 FROM publication WHERE slug = ?', slug)).toHaveLength(1)
    expect(await rows(world, 'newsletter', 'SELECT 1 FROM publication')).toHaveLength(25)
    expect(await rows(world, 'newsletter', 'SELECT 1 FROM dead_letter')).toEqual([])
  })
})
