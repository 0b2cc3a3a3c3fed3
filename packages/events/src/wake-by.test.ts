import { expect, test } from 'vitest'
import { wakeBy } from './wake-by.ts'

/** Storage whose answers take a turn, as the real one's do. */
const storage = () => {
  let alarm: number | null = null
  return {
    getAlarm: async () => {
      await Promise.resolve()
      return alarm
    },
    setAlarm: async (at: number | Date) => {
      await Promise.resolve()
      alarm = Number(at)
    },
  }
}

test('of two that set an alarm at the same moment the earlier wins, whoever comes first', async () => {
  for (const times of [
    [1, 60],
    [60, 1],
  ]) {
    const own = storage()
    await Promise.all(times.map((at) => wakeBy(own, at)))
    expect(await own.getAlarm()).toBe(1)
  }
})
