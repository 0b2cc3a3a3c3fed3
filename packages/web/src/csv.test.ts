import { describe, expect, test } from 'vitest'
import { csvLine } from './csv.ts'

describe('a line of CSV', () => {
  test('quotes what would break it', () => {
    expect(csvLine(['a', 'b;c', 'sagt "ja"', 'zwei\nZeilen', ''], ';')).toBe('a;"b;c";"sagt ""ja""";"zwei\nZeilen";\r\n')
    expect(csvLine(['b;c', 'd,e'], ',')).toBe('b;c,"d,e"\r\n')
  })

  test('leaves numbers alone', () => {
    expect(csvLine([-1, 2], ';')).toBe('-1;2\r\n')
  })

  test.each(['=1+1', '+49', '-2', '@SUM(A1)', '＝1+1', '＋49', '－2', '＠SUM(A1)', '\t=1+1', '\n=1+1'])(
    'gives %s to no spreadsheet as a formula',
    (cell) => {
      expect(csvLine([cell], ';')).toMatch(/^"?'/)
    },
  )
})
