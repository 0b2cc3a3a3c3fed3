import { expect, test } from 'vitest'
import { acceptedIn, inTheAirIn, landed, putBack, readMarks, recovered, takenOff, waitingIn, without, writeMarks } from './round.ts'

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
  expect(recovered(readMarks('s.ya-'), true)).toEqual(readMarks('..xa-'))
})

test('marks are found by what has to be done with them', () => {
  const marks = readMarks('.sxyar-?')
  expect([waitingIn(marks), inTheAirIn(marks), acceptedIn(marks)]).toEqual([
    [0, 2],
    [1, 3],
    [4, 5],
  ])
  expect(writeMarks(without(marks, acceptedIn(marks)))).toBe('.sxy----')
})
