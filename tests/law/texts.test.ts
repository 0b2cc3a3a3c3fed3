import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, ROOT } from './tree.ts'

type Words = unknown

/** Paths of all leaves; functions count as one word. */
const leaves = (words: Words, at = ''): [string, Words][] => {
  if (typeof words !== 'object' || words === null) return [[at, words]]
  return Object.entries(words).flatMap(([key, value]) => leaves(value, `${at}.${key}`))
}

const germanFiles = [...filesBelow('packages', /^de\.tsx?$/), ...filesBelow('workers', /^de\.tsx?$/)].filter((file) =>
  file.includes('/texts/'),
)

describe('texts', () => {
  it.each(germanFiles)('%s says the same things in English', async (file) => {
    const { de } = (await import(path.join(ROOT, file))) as { de: Words }
    const { en } = (await import(path.join(ROOT, file.replace(/de(\.tsx?)$/, 'en$1')))) as { en: Words }
    const german = leaves(de)
    const english = new Map(leaves(en))
    expect(german.length).toBeGreaterThan(0)
    expect([...english.keys()].sort()).toEqual(german.map(([key]) => key).sort())
    for (const [key, word] of german) {
      const other = english.get(key)
      expect(typeof other, key).toBe(typeof word)
      if (typeof word === 'string' && word !== '') expect(other, `${file} ${key}`).not.toBe('')
    }
  })

  it.each(germanFiles)('%s leaves no German sentence untranslated', async (file) => {
    const { de } = (await import(path.join(ROOT, file))) as { de: Words }
    const { en } = (await import(path.join(ROOT, file.replace(/de(\.tsx?)$/, 'en$1')))) as { en: Words }
    const english = new Map(leaves(en))
    const same = leaves(de).filter(([key, word]) => typeof word === 'string' && word.split(' ').length > 3 && english.get(key) === word)
    expect(same.map(([key, word]) => `${key}: ${String(word)}`)).toEqual([])
  })
})
