import { expect, it } from 'vitest'
import * as z from 'zod'
import { problemText } from './problem-texts.ts'
import { tooLong, tooLongFor } from './too-long.ts'

const problemOf = (typed: string): string => z.string().trim().max(2_000, tooLong).safeParse(typed).error?.issues[0]?.message ?? ''

it('says how long a text is and how long it may be', () => {
  const problem = problemOf(` ${'x'.repeat(12_345)} `)
  expect(problemText(problem, 'de')).toBe('Der Text ist 12.345 Zeichen lang, erlaubt sind 2.000. Bitte kürzen Sie ihn.')
  expect(problemText(problem, 'en')).toBe('The text is 12,345 characters long, 2,000 are allowed. Please shorten it.')
})

it('says something general for what it does not know', () => {
  expect(problemText('too_long', 'de')).toBe('Der Text ist zu lang. Bitte kürzen Sie ihn.')
  expect(problemText('new_problem', 'en')).toBe('We cannot read this. Please check it.')
})

it('counts texts without a schema the same way', () => {
  expect(tooLongFor('x'.repeat(301), 300)).toBe('too_long:301:300')
  expect(tooLongFor('x'.repeat(300), 300)).toBeNull()
})
