import { expect, test } from 'vitest'
import { contactProblems, readEmail } from './contact.ts'

test('a contact has a name and an e-mail address', () => {
  expect(contactProblems({ name: 'Anna', email: 'anna@traeger.example' })).toEqual([])
  expect(contactProblems({ name: ' ', email: 'anna' })).toEqual([
    { field: 'name', problem: 'required' },
    { field: 'email', problem: 'bad_email' },
  ])
  expect(contactProblems({})).toEqual([
    { field: 'name', problem: 'required' },
    { field: 'email', problem: 'required' },
  ])
})

test('an address cannot smuggle in a second one', () => {
  for (const typed of ['a@b.example\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example>']) expect(readEmail(typed)).toBeNull()
})
