import { describe, expect, it } from 'vitest'
import { filesBelow, isTest, read } from './tree.ts'

const MOST_LINES = 300

const sources = ['packages', 'workers', 'tests']
  .flatMap((folder) => filesBelow(folder, /\.tsx?$/))
  .filter((file) => !file.endsWith('.d.ts'))

const lines = (file: string) => read(file).split('\n').length

const atShare = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

describe('size', () => {
  it('no file is longer than 300 lines', () => {
    expect(sources.filter((file) => lines(file) > MOST_LINES)).toEqual([])
  })

  it('half of the files have at most 60 lines, nine in ten at most 150', () => {
    const sorted = sources
      .filter((file) => !isTest(file))
      .map(lines)
      .sort((a, b) => a - b)
    expect(atShare(sorted, 0.5)).toBeLessThanOrEqual(60)
    expect(atShare(sorted, 0.9)).toBeLessThanOrEqual(150)
  })
})
