import { describe, expect, it } from 'vitest'
import { askBack } from './questions.ts'

const open = { field: 'summary', ticked: false, question: '' }

describe('asking back', () => {
  it('needs at least one question', () => {
    expect(askBack([open], 'Hallo').problems).toEqual([{ problem: 'noQuestion' }])
  })

  it('wants the words of every field that was ticked', () => {
    expect(askBack([{ ...open, ticked: true }], '').problems).toEqual([{ field: 'summary', problem: 'questionMissing' }])
  })

  it('takes a typed question even where the tick was forgotten', () => {
    const { questions, problems } = askBack([{ ...open, question: 'Wie oft?' }], '')
    expect(problems).toEqual([])
    expect(questions).toEqual([{ field: 'summary', question: 'Wie oft?' }])
  })

  it('refuses texts that are too long', () => {
    const { problems } = askBack([{ ...open, question: 'x'.repeat(1001) }], 'x'.repeat(3001))
    expect(problems.map(({ problem }) => problem)).toEqual(['too_long:1001:1000', 'too_long:3001:3000'])
  })
})
