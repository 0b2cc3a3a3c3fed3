import { expect, it } from 'vitest'
import { progressText } from './progress-text.ts'

const equation = { recipients: 10, accepted: 4, failed: 1, suppressed: 0, unknown: 0, pending: 5 }
const over = { ...equation, suppressed: 5, pending: 0 }

it.each([
  ['sending', equation, '5 von 10 erledigt, 5 offen'],
  ['paused', equation, 'Angehalten bei 5 von 10'],
  ['sent', over, 'Fertig: 10 von 10 erledigt'],
  // some are still with the mail server
  ['cancelled', equation, '5 von 10 erledigt, 5 offen'],
  // nothing is finished when it was broken off
  ['cancelled', over, 'Abgebrochen: 4 von 10 haben die Ausgabe bekommen'],
] as const)('says of an issue that is %s how far it came', (state, now, text) => {
  expect(progressText({ state }, now, 'de')).toBe(text)
})
