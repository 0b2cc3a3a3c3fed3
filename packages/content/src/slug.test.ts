import { expect, test } from 'vitest'
import { slug } from './slug.ts'

test.each([
  ['Stadtteil / Quartier', 'stadtteil-quartier'],
  ['Frühe Hilfen, Schwangerschaft und Geburt', 'fruehe-hilfen-schwangerschaft-und-geburt'],
  ['LSBTIQ*-Personen', 'lsbtiq-personen'],
  ['Öffentlicher Raum / Freiraum', 'oeffentlicher-raum-freiraum'],
  ['Frankfurter Netzwerk „Aktiv-bis-100“', 'frankfurter-netzwerk-aktiv-bis-100'],
  ['Straße (Café)', 'strasse-cafe'],
  ['Zu\u0308rich', 'zuerich'],
  ['–', ''],
])('%s becomes %s', (text, expected) => expect(slug(text)).toBe(expected))
