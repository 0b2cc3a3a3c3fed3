import { describe, expect, it } from 'vitest'
import { judge } from './judgements.ts'

describe('judgements', () => {
  it('take each criterion on its own levels', () => {
    expect(judge([{ criterion: 'partizipation', level: '9', comment: '' }]).problems).toEqual([])
    expect(judge([{ criterion: 'konzeption', level: '9', comment: '' }]).problems).toEqual([
      { criterion: 'konzeption', problem: 'unknownLevel' },
    ])
  })

  it.each(['0', '-1', '1.5', 'drei', '1e9'])('refuse the level %j', (level) => {
    expect(judge([{ criterion: 'konzeption', level, comment: '' }]).problems).toHaveLength(1)
  })

  it('may stay open, with or without a comment', () => {
    const { judgements, problems } = judge([{ criterion: 'konzeption', level: '', comment: 'Nachfragen' }])
    expect(problems).toEqual([])
    expect(judgements).toEqual([{ criterion: 'konzeption', level: null, comment: 'Nachfragen' }])
  })

  it('refuse comments nobody would read', () => {
    expect(judge([{ criterion: 'konzeption', level: '1', comment: 'x'.repeat(2001) }]).problems).toEqual([
      { criterion: 'konzeption', problem: 'too_long:2001:2000' },
    ])
  })
})
