import { describe, expect, it } from 'vitest'
import { cameBack } from './form-state.ts'
import { isDecisionField, isRatingField } from './rating-fields.ts'

const typed = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('a form that came back', () => {
  it('is shown again when something was typed into it, whoever holds the case by now', () => {
    const refused = { typed: typed({ version: '3', outcome: 'declined', reason: 'Es fehlt, wie die Gruppe mitbestimmt.' }), problems: [] }
    expect([cameBack(refused, isDecisionField), cameBack(refused, isRatingField)]).toEqual([true, false])
    const rated = { typed: typed({ 'level.partizipation': '', 'comment.partizipation': 'Leitet selbst.' }), problems: [] }
    expect([cameBack(rated, isDecisionField), cameBack(rated, isRatingField)]).toEqual([false, true])
  })

  it('is not, when nothing was typed', () => {
    const accepted = { typed: typed({ version: '3', outcome: 'accepted', 'level.partizipation': '' }), problems: [] }
    expect([cameBack(accepted, isDecisionField), cameBack(accepted, isRatingField)]).toEqual([false, false])
    expect(cameBack({ problems: [] }, isDecisionField)).toBe(false)
  })
})
