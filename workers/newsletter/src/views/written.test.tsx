import { expect, it } from 'vitest'
import { Written } from './written.tsx'

it('holds the hyphen of a shortened word at its word, also in what was written in Markdown', () =>
  expect(String(<Written markdown="Für *Lotsinnen* und -lotsen" />)).toContain('und <span class="unbroken">-lotsen</span>'))
