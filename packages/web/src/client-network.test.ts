import { describe, expect, it } from 'vitest'
import { clientNetwork } from './client-network.ts'

const network = (value: string, header = 'x-forwarded-for') => clientNetwork(new Headers({ 'x-forwarded-for': value }), header)

describe('the network an asker belongs to', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:50312', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['198.51.100.9, 203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::77', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::77]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (said, expected) => {
    expect(network(said)).toBe(expected)
  })

  it('is the last of a list: the others anybody may have written', () => {
    expect(network('1.1.1.1, 2.2.2.2, 203.0.113.7')).toBe('203.0.113.7')
  })

  it.each(['', 'unknown', '300.1.1.1', '1.2.3', ':::', '[', 'a'.repeat(10_000), ':'.repeat(50_000), '203.0.113.7, ', '12345::1'])(
    'is nobody’s where it says %s',
    (said) => {
      expect(network(said)).toBeNull()
    },
  )

  it('is nobody’s without a header to believe', () => {
    expect(network('203.0.113.7', '')).toBeNull()
    expect(network('203.0.113.7', 'cf-connecting-ip')).toBeNull()
  })
})
