import { expect, it } from 'vitest'
import { issueTitle } from './issue-title.ts'

it('names the number of an issue once', () => {
  expect(issueTitle({ number: 7, subject: 'Neues im Herbst' }, 'de')).toBe('Ausgabe 7: Neues im Herbst')
  expect(issueTitle({ number: 7, subject: 'Vorbild: Neues, Ausgabe 7' }, 'en')).toBe('Vorbild: Neues, Ausgabe 7')
  expect(issueTitle({ number: 7, subject: 'Nach Ausgabe 70' }, 'de')).toBe('Ausgabe 7: Nach Ausgabe 70')
})
