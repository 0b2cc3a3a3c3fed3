import { expect, test } from 'vitest'
import { looksFunctional } from './functional-mailbox.ts'

test.each(['gesundheitsfoerderung@stadt.example', 'info@web.de', 'sportamt@stadt.example', 'pflege.beratung@kreis.example'])(
  '%s looks like a shared mailbox',
  (email) => expect(looksFunctional(email)).toBe(true),
)

test.each(['eva.muster@stadt.example', 'e.muster-mann@stadt.example', 'kochfee77@gmx.de'])('%s looks like a person', (email) =>
  expect(looksFunctional(email)).toBe(false),
)
