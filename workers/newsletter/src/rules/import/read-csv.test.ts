import { csvLine } from '@vorbild/web/csv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells)

describe('reading CSV', () => {
  it('finds out what stands between cells', () => {
    expect(cellsOf('a;b,c\n1;2')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ])
    expect(cellsOf('a\tb\r\n1\t2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('reads quotes, line ends within them, and tells the line a row begins on', () => {
    expect(readCsv('"a ""x""",b\n"two\nlines",c\n\nlast,d')).toEqual([
      { line: 1, cells: ['a "x"', 'b'] },
      { line: 2, cells: ['two\nlines', 'c'] },
      { line: 5, cells: ['last', 'd'] },
    ])
  })

  it('comes to an end with anything', () => {
    expect(readCsv('')).toEqual([])
    expect(cellsOf('"never closed, and on')).toEqual([['never closed, and on']])
    // as large as an upload may be
    expect(readCsv(`E-Mail\n"${'lena@lesen.example\n'.repeat(520_000)}`)).toHaveLength(2)
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readCsv(text))))
  })

  it('reads whatever our own export writes', () => {
    const cell = fc.string().map((text) => text.replace(/^['\s]+/u, '').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (table) => {
        expect(cellsOf([['a', 'b', 'c'], ...table].map((row) => csvLine(row, ';')).join(''))).toEqual([['a', 'b', 'c'], ...table])
      }),
    )
  })
})
