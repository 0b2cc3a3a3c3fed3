import { mailFrame } from '@vorbild/mail/compose'
import { expect, it } from 'vitest'
import { dressed } from './dress.ts'

it('lets the dark rules of a mail of ours hold always or never', () => {
  const mail = mailFrame('de', 'Neues', '<p>Guten Tag</p>', '')
  expect(mail).toContain('prefers-color-scheme')
  expect(dressed(mail, 'dark')).toMatch(/@media[^{]*\(min-width:0\)/)
  expect(dressed(mail, 'light')).toMatch(/@media[^{]*\(max-width:0\)/)
  expect(dressed(mail, 'light')).not.toContain('prefers-color-scheme')
})
