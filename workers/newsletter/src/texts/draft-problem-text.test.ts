import { expect, it } from 'vitest'
import { draftProblemText } from './draft-problem-text.ts'

it('says which text of a draft is too long, how long it is and how long it may be', () => {
  const problem = { field: 'teaser-PX-2026-000001', reason: 'too_long:2345:2000' } as const
  expect(draftProblemText(problem, 'de')).toBe('Anreißer: Der Text ist 2.345 Zeichen lang, erlaubt sind 2.000. Bitte kürzen Sie ihn.')
  expect(draftProblemText(problem, 'en')).toBe('Teaser: The text is 2,345 characters long, 2,000 are allowed. Please shorten it.')
})

it('asks for what is missing', () => {
  expect(draftProblemText({ field: 'subject', reason: 'required' }, 'de')).toBe('Geben Sie einen Betreff ein.')
  expect(draftProblemText({ field: 'picturealt-text-1', reason: 'required' }, 'en')).toBe('Enter an image description.')
})
