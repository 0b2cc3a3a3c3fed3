import type { Outcome } from '@vorbild/mail/transport'
import type { Round } from './open-round.ts'

/** A letter on its way out. */
export interface Passenger {
  readonly round: Round
  readonly position: number
}

export interface WindowSettings {
  readonly rounds: readonly Round[]
  /** So many letters may be in doubt after a kill. */
  readonly inTheAir: number
  /** So many of one job go together, as a provider takes them; null: each for itself. */
  readonly batch: number | null
  readonly until: number
  readonly clock: () => number
  /** Stores what changed in the rounds. */
  readonly note: () => Promise<void>
  /** Hears of letters that were left behind. */
  readonly late: (letter: Passenger, outcome: Outcome) => void
}

/**
 * The letters of a flight that may leave: those noted as in the air. All connections take from it, and it is filled again in one write
 * as soon as half of it is free, or a connection has nothing to do: while letters are sent the next are noted, and nobody waits for
 * the disk. What is in doubt on the disk is what was here at the last write, never more than `inTheAir`.
 */
export const openWindow = ({ rounds, inTheAir, batch, until, clock, note, late }: WindowSettings) => {
  const together = batch ?? 1
  const noted: (readonly Passenger[])[] = []
  /** What each connection has taken, the one it is handing over first. */
  const taken: Set<Passenger>[] = []
  let up = 0
  let noting: Promise<void> | null = null
  let failure: { readonly cause: unknown } | null = null
  let isLeft = false
  let idle: (() => void)[] = []

  const isTime = () => clock() < until && !isLeft
  const wake = () => {
    const all = idle
    idle = []
    for (const go of all) go()
  }
  const timer = setTimeout(wake, Math.max(0, until - clock()))

  const collect = (room: number): (readonly Passenger[])[] => {
    const portions: (readonly Passenger[])[] = []
    let free = room
    for (const round of rounds) {
      while (free >= together && round.waiting() > 0) {
        const portion = round.take(together, batch !== null).map((position) => ({ round, position }))
        portions.push(portion)
        free -= portion.length
      }
    }
    return portions
  }

  const fill = () => {
    const room = inTheAir - up
    if (noting || failure || !isTime() || (idle.length === 0 && room * 2 < inTheAir)) return
    const next = collect(room)
    if (next.length === 0) return
    up += next.reduce((sum, portion) => sum + portion.length, 0)
    noting = note()
      .then(
        () => void noted.push(...next),
        (cause: unknown) => {
          failure = { cause }
        },
      )
      .then(() => {
        noting = null
        wake()
        fill()
      })
  }

  /** Of letters of one round. */
  const land = (letters: readonly Passenger[], outcomes: readonly Outcome[]) => {
    const positions = letters.map(({ position }) => position)
    letters[0]?.round.note(positions, outcomes)
    up -= letters.length
    fill()
    if (idle.length > 0 && !noting) wake()
  }

  /** Waits until there is something to take; false: there will be no more in this flight. */
  const ready = async (): Promise<boolean> => {
    for (;;) {
      if (failure) throw failure.cause
      if (!isTime()) return false
      if (noted.length > 0) return true
      const woken = new Promise<void>((resolve) => idle.push(resolve))
      fill()
      if (!noting && !rounds.some((round) => round.waiting() > 0)) return false
      await woken
    }
  }

  /** What one connection sees of it. */
  const lane = () => {
    const mine = new Set<Passenger>()
    taken.push(mine)
    return {
      ready,
      /** The next to go together; null: none just now. */
      take: (): readonly Passenger[] | null => {
        const portion = (isTime() && noted.shift()) || null
        for (const letter of portion ?? []) mine.add(letter)
        return portion
      },
      /** What became of some of one round; false if the flight is over, and nothing of it may be touched any more. */
      told: (letters: readonly Passenger[], outcomes: readonly Outcome[]): boolean => {
        for (const letter of letters) mine.delete(letter)
        if (isLeft) letters.forEach((letter, index) => void (outcomes[index] && late(letter, outcomes[index])))
        else land(letters, outcomes)
        return !isLeft
      },
      untouched: (letters: readonly Passenger[]): void => {
        for (const letter of letters) if (mine.delete(letter) && !isLeft) land([letter], [])
      },
    }
  }

  return {
    lane,
    /** Whether any letter is being handed over. */
    isBusy: (): boolean => taken.some((mine) => mine.size > 0),
    /** Ends it: whatever was noted and is not being handed over is put back. What is, is left behind and returned. */
    close: async (): Promise<readonly Passenger[]> => {
      isLeft = true
      clearTimeout(timer)
      wake()
      await noting
      const waiting = taken.flatMap((mine) => [...mine].slice(1))
      for (const letter of waiting) for (const mine of taken) mine.delete(letter)
      for (const { round, position } of [...waiting, ...noted.flat()]) round.note([position], [])
      noted.length = 0
      return taken.flatMap((mine) => [...mine])
    },
  }
}

export type Window = ReturnType<typeof openWindow>
export type Lane = ReturnType<Window['lane']>
