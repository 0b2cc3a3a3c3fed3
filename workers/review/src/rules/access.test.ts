import type { Identity, Role } from '@vorbild/kernel/identity'
import { describe, expect, it } from 'vitest'
import { maySeeCase } from './access.ts'

const someone = (roles: Role[], laender: string[] = []): Identity => ({ id: 'x', name: 'X', roles, laender })

describe('access to cases', () => {
  it('is limited to their Länder for regional editors', () => {
    const anna = someone(['regional_editor'], ['DE-BY', 'DE-BW'])
    expect(maySeeCase(anna, 'DE-BW')).toBe(true)
    expect(maySeeCase(anna, 'DE-SN')).toBe(false)
  })

  it('leaves cases across Länder to the head office, which sees all', () => {
    expect(maySeeCase(someone(['regional_editor'], ['DE-BY']), 'DE')).toBe(false)
    expect(maySeeCase(someone(['head_office']), 'DE')).toBe(true)
    expect(maySeeCase(someone(['head_office']), 'DE-SN')).toBe(true)
  })

  it('is closed to everybody else, Länder or not', () => {
    expect(maySeeCase(someone(['administrator', 'newsletter_editor'], ['DE-BY']), 'DE-BY')).toBe(false)
  })
})
