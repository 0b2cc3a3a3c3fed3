import type { Outcome } from '@vorbild/mail/transport'
import { expect, test } from 'vitest'
import type { Round } from './open-round.ts'
import { openWindow, type Passenger } from './window.ts'

const ACCEPTED: Outcome = { state: 'accepted' }

/** A round of so many letters that only remembers; and what a disk would say is in the air. */
const roundOf = (count: number) => {
  const waiting = Array.from({ length: count }, (_, position) => position)
  const inTheAir = new Set<number>()
  const landed: number[] = []
  const round = {
    waiting: () => waiting.length,
    take: (atMost: number) => {
      const taken = waiting.splice(0, atMost)
      for (const position of taken) inTheAir.add(position)
      return taken
    },
    note: (positions: readonly number[], outcomes: readonly Outcome[]) => {
      positions.forEach((position, index) => {
        inTheAir.delete(position)
        if (outcomes[index]) landed.push(position)
        else waiting.unshift(position)
      })
    },
  } as unknown as Round
  return { round, inTheAir, landed, waiting }
}

const open = (count: number, inTheAir: number, forMs = 5_000) => {
  const letters = roundOf(count)
  const onDisk: number[] = []
  const late: number[] = []
  const note = async () => {
    onDisk.push(letters.inTheAir.size)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const window = openWindow({
    rounds: [letters.round],
    inTheAir,
    batch: null,
    until: Date.now() + forMs,
    clock: Date.now,
    note,
    late: ({ position }) => late.push(position),
  })
  return { ...letters, window, onDisk, late }
}

/** A connection that sends whatever it may, each after the other. */
const fly = async (lane: ReturnType<ReturnType<typeof openWindow>['lane']>) => {
  while (await lane.ready()) {
    for (let portion = lane.take(); portion; portion = lane.take()) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      lane.told(portion, [ACCEPTED])
    }
  }
}

test.each([1, 5, 20, 50])('with %s in the air all letters go, no more are ever in doubt, and one note serves many', async (inTheAir) => {
  const { window, onDisk, landed } = open(300, inTheAir)
  await Promise.all(Array.from({ length: Math.min(5, inTheAir) }, () => fly(window.lane())))
  expect(await window.close()).toEqual([])
  expect(landed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, position) => position))
  expect(Math.max(...onDisk)).toBeLessThanOrEqual(inTheAir)
  if (inTheAir >= 20) expect(onDisk.length).toBeLessThan(300 / (inTheAir / 5))
})

test('when time is up nothing more is taken, and what was noted is put back', async () => {
  const { window, landed, waiting, inTheAir } = open(100, 10, 30)
  const lane = window.lane()
  await lane.ready()
  const [first] = lane.take() ?? []
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect([await lane.ready(), lane.take()]).toEqual([false, null])
  lane.told([first as Passenger], [ACCEPTED])
  await window.close()
  expect([landed.length, waiting.length, inTheAir.size]).toEqual([1, 99, 0])
})

test('a letter that is being handed over is left behind; the one after it is not, and its connection may not touch it', async () => {
  const { window, waiting, late } = open(3, 10)
  const lane = window.lane()
  await lane.ready()
  const [handed] = lane.take() ?? []
  const [following] = lane.take() ?? []
  expect(await window.close()).toEqual([handed])
  expect(waiting).toHaveLength(2)
  expect(lane.told([handed as Passenger], [ACCEPTED])).toBe(false)
  lane.untouched([following as Passenger])
  expect([late, waiting.length]).toEqual([[0], 2])
})

test('if a note fails every connection hears of it, and nothing goes out', async () => {
  const letters = roundOf(5)
  const window = openWindow({
    rounds: [letters.round],
    inTheAir: 2,
    batch: null,
    until: Date.now() + 5_000,
    clock: Date.now,
    note: () => Promise.reject(new Error('disk full')),
    late: () => {},
  })
  const lanes = [window.lane(), window.lane()]
  const heard = await Promise.allSettled(lanes.map((lane) => lane.ready()))
  expect(heard.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(lanes.map((lane) => lane.take())).toEqual([null, null])
  await window.close()
})
