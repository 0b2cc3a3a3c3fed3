import { expect, it } from 'vitest'
import { bounceMeaning } from './bounce-meaning.ts'

it.each([
  ['5.1.1', undefined, 'gone'],
  ['5.0.0', 'hard', 'gone'],
  ['bad_address', undefined, 'gone'],
  ['provider_406', undefined, 'gone'],
  ['5.2.2', 'soft', 'full'],
  ['5.2.2', undefined, 'full'],
  ['4.2.2', 'soft', 'full'],
  ['552', undefined, 'full'],
  ['4.4.1', 'soft', 'away'],
  ['5.0.0', undefined, 'away'],
  ['expired', undefined, 'away'],
  ['550', undefined, 'away'],
  ['5.7.1', 'soft', 'ours'],
  ['5.7.26', undefined, 'ours'],
  ['5.3.4', undefined, 'ours'],
  ['554', undefined, 'ours'],
  ['too_large', undefined, 'ours'],
  ['server_unreachable', undefined, 'ours'],
] as const)('a letter that came back with %s (%s) says of its reader: %s', (reason, kind, meaning) => {
  expect(bounceMeaning({ reason, kind })).toBe(meaning)
})
