import type { Identity } from '@vorbild/kernel/identity'
import { expect, it } from 'vitest'
import { decodeIdentity, decodeText, encodeIdentity, encodeText } from './identity-header.ts'

const jürgen: Identity = { id: 'p1', name: 'Jürgen Šimić 🌱', roles: ['regional_editor'], laender: ['DE-BW'] }

it('carries an identity through a header and back, any script included', () => {
  const header = encodeIdentity(jürgen)
  expect(header).toMatch(/^[\w-]+$/)
  expect(decodeIdentity(header)).toEqual(jürgen)
})

it('reads nothing from what is missing, cut off or of another shape', () => {
  for (const header of [
    undefined,
    null,
    '',
    '???',
    encodeIdentity(jürgen).slice(0, 20),
    encodeText('{}'),
    encodeText('"x"'),
    encodeText('null'),
  ]) {
    expect(decodeIdentity(header)).toBeNull()
  }
})

it('drops roles that do not exist', () => {
  expect(decodeIdentity(encodeText(JSON.stringify({ ...jürgen, roles: ['king', 'head_office'] })))?.roles).toEqual(['head_office'])
})

it('refuses bytes that are no text', () => {
  expect(decodeText('_____w')).toBeNull()
})
