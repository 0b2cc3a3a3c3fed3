import { expect, it } from 'vitest'
import { Marked } from './marked.tsx'

it('marks what was found', () =>
  expect(
    String(
      <Marked
        segments={[
          { text: 'Im ', hit: false },
          { text: 'Quartier', hit: true },
          { text: ' unterwegs', hit: false },
        ]}
        lang="de"
      />,
    ),
  ).toBe('<span lang="de">Im <mark>Quartier</mark> unterwegs</span>'))

it('holds the hyphen of a shortened word at its word, found or not', () =>
  expect(
    String(
      <Marked
        segments={[
          { text: 'Patinnen und -paten, Lotsinnen und -', hit: false },
          { text: 'lotsen', hit: true },
          { text: ' ', hit: false },
          { text: 'gesucht', hit: true },
        ]}
        lang="de"
      />,
    ),
  ).toBe(
    '<span lang="de">Patinnen und <span class="unbroken">-paten</span>, Lotsinnen und <span class="unbroken">-<mark>lotsen</mark></span> <mark>gesucht</mark></span>',
  ))
