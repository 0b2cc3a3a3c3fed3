import type { Practice } from './corpus.ts'

/**
 * Searches of which none comes twice, from words of the practices: one word, two words of one practice, a beginning, a slip of the finger
 * and one with a filter, in turn. For measuring without answers that are remembered.
 */
export const freshQueries = (all: readonly Practice[], count: number): readonly { readonly q: string; readonly land: string | null }[] => {
  const known = new Set<string>()
  const found: { q: string; land: string | null }[] = []
  for (let turn = 0; found.length < count && turn < 50 * count; turn++) {
    const practice = all[(turn * 7919) % all.length]
    if (!practice) break
    const words = `${practice.summary} ${practice.body}`.match(/\p{Lu}\p{Ll}{6,}/gu) ?? []
    const [first = '', second = ''] = [words[(turn * 31) % words.length], words[(turn * 17 + 5) % words.length]]
    const slipAt = 3 + (turn % 4)
    const q = [first, `${first} ${second}`, first.slice(0, 5 + (turn % 4)), first.slice(0, slipAt) + first.slice(slipAt + 1), first][
      turn % 5
    ]
    const land = turn % 5 === 4 ? practice.land : null
    const name = `${q} ${land}`
    if (!q || known.has(name)) continue
    known.add(name)
    found.push({ q, land })
  }
  return found
}
