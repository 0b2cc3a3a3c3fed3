import { expect, test } from 'vitest'
import { bounded } from './bounded.ts'

test('a setting that makes no sense counts as the usual, and one that goes too far as the bound', () => {
  const read = (setting: string | undefined) => bounded(setting, 365, 30, 3_650)
  expect(['90', ' 90 ', '29', '-1', '1e9', '', ' ', 'soon', 'NaN', undefined].map(read)).toEqual([
    90, 90, 30, 30, 3_650, 365, 365, 365, 365, 365,
  ])
})
