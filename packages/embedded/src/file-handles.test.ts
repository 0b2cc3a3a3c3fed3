import { expect, it } from 'vitest'
import { fileHandles } from './file-handles.ts'

it('reads how many files may be open, if the system tells', () => {
  expect(fileHandles('Limit  Soft Limit  Hard Limit\nMax open files            1024                 524288               files\n')).toBe(
    1024,
  )
  expect(fileHandles('Max open files            unlimited            unlimited            files')).toBeNull()
  expect(fileHandles('')).toBeNull()
})
