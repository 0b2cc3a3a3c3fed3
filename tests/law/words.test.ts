import { describe, expect, it } from 'vitest'
import { filesBelow, read } from './tree.ts'

const files = ['packages', 'workers', 'tests', 'docs', 'migrations'].flatMap((folder) => filesBelow(folder, /\.(tsx?|md|toml|css|sql)$/))

const forbidden = new RegExp(
  ['as ' + 'any', '@ts-' + 'ignore', '@ts-' + 'expect-error', 'TO' + 'DO', 'FIX' + 'ME', 'lorem ' + 'ipsum'].join('|'),
)

describe('words', () => {
  it('nothing is left loose or for later', () => {
    expect(files.filter((file) => forbidden.test(read(file)))).toEqual([])
  })

  it('zod comes as a namespace, since its named export brings every language into the bundle', () => {
    expect(files.filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(read(file)))).toEqual([])
  })

  it('no test is skipped or alone', () => {
    const loose = /\b(it|test|describe)\.(skip|only|todo)\b/
    expect(files.filter((file) => /\.test\.tsx?$/.test(file) && loose.test(read(file)))).toEqual([])
  })
})
