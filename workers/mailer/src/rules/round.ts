/**
 * How the letters of a job stand in the round of sending that goes on, one mark per letter in the order of the job's
 * document. Kept as one short text per job, so that however many letters move on, one row is written.
 */
export type Marks = readonly Mark[]

/**
 * `.` to be sent, `s` in the air, `x` to be sent again after a kill, `y` in the air again, `a` accepted, `r` accepted and
 * perhaps arrived twice, `b` to be sent again after a kill in the same batch, as which its provider knows it, `c` in the air with that batch
 * again, `-` not in this round (any more): what became of it is told or stands in a row of its own.
 */
const MARKS = ['.', 's', 'x', 'y', 'a', 'r', 'b', 'c', '-'] as const
export type Mark = (typeof MARKS)[number]

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text)

export const readMarks = (text: string): Mark[] => Array.from(text, (each) => (isMark(each) ? each : '-'))

export const writeMarks = (marks: Marks): string => marks.join('')

const positionsOf = (marks: Marks, ...wanted: readonly Mark[]): number[] =>
  marks.flatMap((mark, position) => (wanted.includes(mark) ? [position] : []))

export const waitingIn = (marks: Marks): number[] => positionsOf(marks, '.', 'x', 'b')
export const inTheAirIn = (marks: Marks): number[] => positionsOf(marks, 's', 'y', 'c')
export const acceptedIn = (marks: Marks): number[] => positionsOf(marks, 'a', 'r')

/** True of a letter that somebody may get, or have got, twice. */
export const isRepeat = (mark: Mark | undefined): boolean => mark === 'x' || mark === 'y' || mark === 'r'

/** True of a letter that went with a batch which a kill cut off: nobody gets it twice while that batch stays as it was. */
export const isKnownBatch = (mark: Mark | undefined): boolean => mark === 'b' || mark === 'c'

const one = (mark: Mark | undefined, simply: Mark, again: Mark, known: Mark): Mark => {
  if (isRepeat(mark)) return again
  return isKnownBatch(mark) ? known : simply
}

export const takenOff = (mark: Mark | undefined): Mark => one(mark, 's', 'y', 'c')
/** It was not touched after all. */
export const putBack = (mark: Mark | undefined): Mark => one(mark, '.', 'x', 'b')
export const landed = (mark: Mark | undefined): Mark => one(mark, 'a', 'r', 'a')

/** What a kill leaves: letters in the air may have arrived. They go again, and count as repeated unless the way out knows their batch. */
export const recovered = (marks: Marks, knowsRepeats: boolean): Mark[] => {
  const inTheAir = new Set(inTheAirIn(marks))
  return marks.map((mark, position) => {
    if (!inTheAir.has(position)) return mark
    return knowsRepeats && !isRepeat(mark) ? 'b' : 'x'
  })
}

/** A batch that went without somebody who was in it is another one to its provider: the rest of it may come twice. `size` of a batch; null: there are none. */
export const withChangedBatches = (marks: Marks, gone: ReadonlySet<number>, size: number | null): Mark[] => {
  const batchOf = (position: number) => (size === null ? 0 : Math.floor(position / size))
  const changed = new Set(
    marks.flatMap((mark, position) => (mark === 'b' && (size === null || gone.has(position)) ? [batchOf(position)] : [])),
  )
  return marks.map((mark, position) => (mark === 'b' && changed.has(batchOf(position)) ? 'x' : mark))
}

/** Told and done. */
export const without = (marks: Marks, positions: readonly number[]): Mark[] => {
  const gone = new Set(positions)
  return marks.map((mark, position) => (gone.has(position) ? '-' : mark))
}
