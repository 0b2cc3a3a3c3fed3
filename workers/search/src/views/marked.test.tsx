import { highlight } from '@vorbild/german/highlight'
import { expect, it } from 'vitest'
import { Marked } from './marked.tsx'

it('holds the hyphen of a shortened word at its word, found or not', () => {
  const segments = highlight('Patinnen und -paten, Lotsinnen und -lotsen', { stems: [], prefixes: ['lotsen'] })
  expect(String(<Marked segments={segments} lang="de" />)).toBe(
    '<span lang="de">Patinnen und <span class="unbroken">-paten</span>, Lotsinnen und <mark><span class="unbroken">-lotsen</span></mark></span>',
  )
})
