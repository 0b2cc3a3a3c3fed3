import { describe, expect, it } from 'vitest'
import { addImport, addToList, addToObject, itemsOf, keysOf } from './insert.ts'

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('adding to a constant', () => {
  it.each([
    ['const words = { a: 1 }\n', 'const words = { a: 1, b: 2, }'],
    ["export const words: Words<'x'> = {}\n", "export const words: Words<'x'> = { b: 2, }"],
    [
      'export const words = {\n  /** {why} */\n  a: { c: {} },\n} as const satisfies Words\n',
      'export const words = { /** {why} */ a: { c: {} }, b: 2, } as const satisfies Words',
    ],
  ])('puts a property behind those of %j', (text, expected) => {
    expect(squeezed(addToObject(text, 'words', 'b: 2'))).toBe(expected)
  })

  it('puts a word behind those of a list, on one line or on several', () => {
    expect(itemsOf(addToList("export const W = ['a', 'b'] as const\n", 'W', 'c'), 'W')).toEqual(['a', 'b', 'c'])
    expect(itemsOf(addToList("export const W = [\n  'a',\n  'b',\n] as const\n", 'W', 'c'), 'W')).toEqual(['a', 'b', 'c'])
  })

  it('touches only the constant it names', () => {
    const text = 'const other = { a: 1 }\nconst words = { a: 1 }\nconst last = { a: 1 }\n'
    expect(squeezed(addToObject(text, 'words', 'b: 2'))).toBe('const other = { a: 1 } const words = { a: 1, b: 2, } const last = { a: 1 }')
  })

  it.each([
    ['const word = {}\n', /there is no "const words = {"/],
    ['const words = make({\n})\n', /there is no/],
    ['const words = {\n  a: 1,\n', /has no end/],
  ])('says what is missing in %j', (text, reason) => {
    expect(() => addToObject(text, 'words', 'b: 2')).toThrow(reason)
  })
})

it('the keys of a constant are known, quoted or not', () => {
  expect(keysOf("const words = {\n  plain: 1,\n  'with.dot': 2,\n}\n", 'words')).toEqual(['plain', 'with.dot'])
})

it('an import goes to the others, below what stands above them', () => {
  expect(addImport("// about\nimport a from 'a'\n", "import b from 'b'")).toBe("// about\nimport b from 'b'\nimport a from 'a'\n")
  expect(() => addImport('const a = 1\n', "import b from 'b'")).toThrow(/no imports/)
})
