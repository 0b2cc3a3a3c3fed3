import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what needs it and disarms what a spreadsheet would calculate', () => {
  expect(csv([['a', 'b,c', 'sie sagt "ja"', '=1+1', 3]])).toBe('a,"b,c","sie sagt ""ja""",\'=1+1,3\r\n')
})

it.each(['=1', '+1', '-1', '@A1', '\t=1', '\r=1'])('disarms %j', (text) => {
  expect(csv([[text]]).replaceAll('"', '')).toBe(`'${text}\r\n`)
})

it('leaves numbers alone', () => {
  expect(csv([[-1]])).toBe('-1\r\n')
})
