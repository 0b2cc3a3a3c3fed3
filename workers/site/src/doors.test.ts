import { describe, expect, it } from 'vitest'
import { doorOf } from './doors.ts'

describe('doors', () => {
  it.each([
    ['/einreichen', 'SUBMISSIONS'],
    ['/einreichungen/0190/datei', 'SUBMISSIONS'],
    ['/api/v1/submissions', 'SUBMISSIONS'],
    ['/api/v1/examples', 'SEARCH'],
    ['/redaktion/newsletter/7', 'NEWSLETTER'],
    ['/redaktion/faelle/0190', 'REVIEW'],
    ['/redaktion/suche', 'SEARCH'],
    ['/redaktion/kontakte', 'SUBMISSIONS'],
    ['/beispiele.csv', 'SEARCH'],
    ['/beispiele/treff', 'SEARCH'],
    ['/beispiele/treff/kontakt', 'SUBMISSIONS'],
    ['/beispiele/treff/uebernahme/danke', 'SUBMISSIONS'],
    ['/beispiele/kontakt', 'SEARCH'],
    ['/beispiele//kontakt', 'SEARCH'],
    ['/beispiele/treff/kontaktlos', 'SEARCH'],
    ['/postfach.json', 'MAILER'],
  ])('%s belongs to %s', (path, door) => {
    expect(doorOf(path)).toBe(door)
  })

  it('never opens the workers’ internal addresses to the public', () => {
    expect(doorOf('/internal/identity')).toBeNull()
    expect(doorOf('/health')).toBeNull()
  })

  it('fits whole segments only', () => {
    expect(doorOf('/newsletterei')).toBeNull()
    expect(doorOf('/beispielesammlung')).toBeNull()
  })
})
