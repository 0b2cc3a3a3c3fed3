/**
 * How the letters of a job stand in the round of sending that goes on, one mark per letter in the order of the job's
 * document. Kept as one short text per job, so that however many letters move on, one row is written.
 */
export type Marks = readonly Mark[]

/**
 * `.` to be sent, `s` in the air, `x` to be sent again after a kill, `y` in the air again, `a` accepted, `r` accepted and
 * perhaps arrived twice, `-` not in this round (any more): what became of it is told or stands in a row of its own.
 */
const MARKS = ['.', 's', 'x', 'y', 'a', 'r', '-'] as const
export type Mark = (typeof MARKS)[number]

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text)

export const readMarks = (text: string): Mark[] => Array.from(text, (each) => (isMark(each) ? each : '-'))

export const writeMarks = (marks: Marks): string => marks.join('')

const positionsOf = (marks: Marks, ...wanted: readonly Mark[]): number[] =>
  marks.flatMap((mark, position) => (wanted.includes(mark) ? [position] : []))

export const waitingIn = (marks: Marks): number[] => positionsOf(marks, '.', 'x')
export const inTheAirIn = (marks: Marks): number[] => positionsOf(marks, 's', 'y')
export const acceptedIn = (marks: Marks): number[] => positionsOf(marks, 'a', 'r')

/** True of a letter that somebody may get, or have got, twice. */
export const isRepeat = (mark: Mark | undefined): boolean => mark === 'x' || mark === 'y' || mark === 'r'

export const takenOff = (mark: Mark | undefined): Mark => (isRepeat(mark) ? 'y' : 's')
/** It was not touched after all. */
export const putBack = (mark: Mark | undefined): Mark => (isRepeat(mark) ? 'x' : '.')
export const landed = (mark: Mark | undefined): Mark => (isRepeat(mark) ? 'r' : 'a')

/** What a kill leaves: letters in the air may have arrived. They go again, and count as repeated unless the way out knows them. */
export const recovered = (marks: Marks, knowsRepeats: boolean): Mark[] =>
  marks.map((mark) => {
    if (mark !== 's' && mark !== 'y') return mark
    return knowsRepeats ? putBack(mark) : 'x'
  })

/** Told and done. */
export const without = (marks: Marks, positions: readonly number[]): Mark[] => {
  const gone = new Set(positions)
  return marks.map((mark, position) => (gone.has(position) ? '-' : mark))
}
