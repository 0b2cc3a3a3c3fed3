import { expect, test } from 'vitest'
import {
  acceptedIn,
  inTheAirIn,
  landed,
  putBack,
  readMarks,
  recovered,
  takenOff,
  waitingIn,
  withChangedBatches,
  without,
  writeMarks,
} from './round.ts'

test('a letter goes from waiting into the air and is accepted', () => {
  expect(landed(takenOff('.'))).toBe('a')
  expect(putBack(takenOff('.'))).toBe('.')
})

test('a letter that was in the air at a kill stays known as one that may arrive twice', () => {
  const [again] = recovered(['s'], false)
  expect(again).toBe('x')
  expect([takenOff(again), putBack(takenOff(again)), landed(takenOff(again))]).toEqual(['y', 'x', 'r'])
})

test('where the way out knows what it has seen, nothing counts as repeated', () => {
  const again = recovered(readMarks('s.ya-'), true)
  expect(again).toEqual(readMarks('b.xa-'))
  expect(again.map(takenOff)).toEqual(readMarks('csyss'))
  expect(again.map(takenOff).map(putBack)).toEqual(readMarks('b.x..'))
  expect(recovered(again.map(takenOff), true)).toEqual(readMarks('bbxbb'))
  expect(recovered(readMarks('c'), false)).toEqual(['x'])
  expect(landed('c')).toBe('a')
})

test('a batch is another one without somebody who went with it, and its others may come twice', () => {
  const marks = readMarks('bb.bbb')
  const after = (gone: number[], size: number | null) => writeMarks(withChangedBatches(marks, new Set(gone), size))
  expect(after([], 3)).toBe('bb.bbb')
  expect(after([1], 3)).toBe('xx.bbb')
  // was not in it
  expect(after([2], 3)).toBe('bb.bbb')
  // a way out that knows of no batches
  expect(after([], null)).toBe('xx.xxx')
})

test('marks are found by what has to be done with them', () => {
  const marks = readMarks('.sxyarbc-?')
  expect([waitingIn(marks), inTheAirIn(marks), acceptedIn(marks)]).toEqual([
    [0, 2, 6],
    [1, 3, 7],
    [4, 5],
  ])
  expect(writeMarks(without(marks, acceptedIn(marks)))).toBe('.sxy--bc--')
})
