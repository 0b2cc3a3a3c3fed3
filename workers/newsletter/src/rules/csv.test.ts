import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what needs it and disarms what a spreadsheet would calculate', () => {
  expect(csv([['a', 'b,c', 'sie sagt "ja"', '=1+1', 3]])).toBe('a,"b,c","sie sagt ""ja""",\'=1+1,3\r\n')
})
