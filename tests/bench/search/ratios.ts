import type { Figures } from './figures.ts'

interface Ratio {
  readonly figure: string
  readonly new: number
  readonly again: number
  readonly floor: string
  readonly goal: string
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Ours beside each peer, with what was asked for. */
export const ratiosOf = (all: readonly Figures[]): readonly Ratio[] => {
  const ours = all.find(({ name }) => name === 'ours')
  if (!ours) return []
  const beside = (
    name: string,
    figure: string,
    of: (figures: Figures, kind: 'new' | 'again') => number,
    floor: string,
    goal: string,
  ): Ratio[] => {
    const peer = all.find((figures) => figures.name === name)
    if (!peer) return []
    return [
      {
        figure: `${figure} ÷ ${name}`,
        new: rounded(of(ours, 'new') / of(peer, 'new')),
        again: rounded(of(ours, 'again') / of(peer, 'again')),
        floor,
        goal,
      },
    ]
  }
  const perSecond = (figures: Figures, kind: 'new' | 'again'): number => (kind === 'new' ? figures.perSecondNew : figures.perSecondAgain)
  return [
    ...beside('postgres', 'req/s', perSecond, '≥ 1.3', '≥ 2.5; ≥ 3 at 100k'),
    ...beside('minisearch', 'req/s', perSecond, '≥ 1.2', ''),
    ...beside('flexsearch', 'req/s', perSecond, '', '> 1'),
    ...beside('orama', 'req/s', perSecond, '', ''),
    ...beside('postgres', 'p50', (figures, kind) => figures[kind].p50, '', ''),
    ...beside('postgres', 'p95', (figures, kind) => figures[kind].p95, '', '≤ 0.25 at 100k'),
    ...beside('postgres', 'p99', (figures, kind) => figures[kind].p99, '≤ 0.6', ''),
  ]
}
