import { describe, expect, it } from 'vitest'
import { freeSlug } from './free-slug.ts'

describe('address of an example', () => {
  it('comes from the title', () => {
    expect(freeSlug('Bewegungs-Treffs für Ältere', 'PX-2026-000101', [])).toBe('bewegungs-treffs-fuer-aeltere')
  })

  it('is numbered when the title was used before', () => {
    expect(freeSlug('Kochtreff', 'PX-2026-000101', ['kochtreff', 'kochtreff-2'])).toBe('kochtreff-3')
  })

  it('is cut between words', () => {
    expect(freeSlug('Gesundheit '.repeat(20), 'PX-2026-000101', [])).toBe(
      'gesundheit-gesundheit-gesundheit-gesundheit-gesundheit-gesundheit-gesundheit',
    )
  })

  it('is the number when nothing of the title can be written', () => {
    expect(freeSlug('健康', 'PX-2026-000101', [])).toBe('px-2026-000101')
  })
})
