import { describe, expect, it } from 'vitest'
import { Choice } from './choice.tsx'
import { Choices } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Page } from './page.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const page: Page = { locale: 'de', path: '/', identity: null, correlationId: 'r1', siteName: 'Vorbild' }
const options = [
  { value: 'kita', label: 'Kita' },
  { value: 'schule', label: 'Schule' },
]

describe('form parts', () => {
  it('tie hint and error to their control', () => {
    const html = String(<TextField page={page} field="titel" label="Titel" hint="Kurz" error="Fehlt" />)
    expect(html).toContain('aria-describedby="titel-hint titel-error" aria-invalid="true"')
    expect(html).toContain('id="titel-hint"')
    expect(html).toContain('id="titel-error"')
  })

  it('say nothing about errors where there are none', () => {
    const html = String(<TextField page={page} field="titel" label="Titel" />)
    expect(html).not.toMatch(/aria-|error/)
  })

  it('mark optional fields in words', () => {
    expect(String(<TextField page={page} field="a" label="A" optional />)).toContain('(freiwillig)')
    expect(String(<TextField page={{ ...page, locale: 'en' }} field="a" label="A" optional />)).toContain('(optional)')
  })

  it('keep what was typed, as text and not as markup', () => {
    expect(String(<TextField page={page} field="a" label="A" value={'"><b>'} />)).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(String(<TextArea page={page} field="a" label="A" value="</textarea>" />)).toContain('&lt;/textarea&gt;</textarea>')
  })

  it('tell the longest length without cutting anything off', () => {
    const html = String(<TextArea page={page} field="a" label="A" maxLength={300} />)
    expect(html).toContain('Höchstens 300 Zeichen.')
    expect(html).not.toContain('maxlength')
  })

  it('give the first answer of a group the id of the field, where error summaries lead', () => {
    for (const html of [
      String(<Choices page={page} field="setting" label="Lebenswelt" options={options} values={['schule']} />),
      String(<Choice page={page} field="setting" label="Lebenswelt" options={options} value="schule" />),
    ]) {
      expect(html).toContain('id="setting" name="setting"')
      expect(html).toMatch(/id="setting-schule" name="setting" type="\w+" value="schule" checked/)
    }
  })

  it('link each problem to its field, or show nothing', () => {
    const html = String(<ErrorSummary page={page} problems={[{ field: 'titel', message: 'Titel fehlt' }]} />)
    expect(html).toContain('<a href="#titel">Titel fehlt</a>')
    expect(String(<ErrorSummary page={page} problems={[]} />)).not.toContain('alert')
  })
})
