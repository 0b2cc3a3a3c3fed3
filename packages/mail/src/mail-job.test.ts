import { expect, test } from 'vitest'
import { LETTERS_PER_JOB, MailJob } from './mail-job.ts'

const letter = { id: 'l1', to: 'anna@example.org', values: { link: 'https://vorbild.example/a' } }
const job = {
  schemaVersion: 1,
  jobId: 'j1',
  purpose: 'newsletter',
  locale: 'de',
  subject: 'Neues',
  text: 'Hallo',
  html: '<p>Hallo</p>',
  headers: {},
  createdAt: '2026-11-22T10:00:00.000Z',
}
const isReadable = (letters: unknown) => MailJob.safeParse({ ...job, letters }).success

test('a job has one to two and a half thousand letters', () => {
  expect([1, LETTERS_PER_JOB].map((count) => isReadable(Array(count).fill(letter)))).toEqual([true, true])
  expect([0, LETTERS_PER_JOB + 1].map((count) => isReadable(Array(count).fill(letter)))).toEqual([false, false])
})

test('a letter has an id, an address and texts to put in', () => {
  expect(isReadable([letter, { ...letter, values: {} }, { ...letter, isTakenBack: true }])).toBe(true)
  const wrong = [
    null,
    'l1',
    {},
    { ...letter, id: '' },
    { ...letter, id: 1 },
    { ...letter, to: 'a' },
    { ...letter, to: null },
    { ...letter, values: null },
    { ...letter, values: ['a'] },
    { ...letter, values: { link: 1 } },
    { ...letter, isTakenBack: 'yes' },
  ]
  for (const each of wrong) expect(isReadable([letter, each]), JSON.stringify(each)).toBe(false)
  expect([isReadable(letter), isReadable(undefined)]).toEqual([false, false])
})
