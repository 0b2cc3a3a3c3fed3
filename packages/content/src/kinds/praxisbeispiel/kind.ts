import type { Kind } from '../../kind.ts'
import { acrossFields } from './across-fields.ts'
import { card } from './card.ts'
import { fieldSchemas } from './field-schemas.ts'
import { HandedIn, Praxisbeispiel } from './schema.ts'
import { searchText } from './search-text.ts'
import { steps } from './steps.ts'

export const praxisbeispiel: Kind<Praxisbeispiel> = {
  key: 'praxisbeispiel',
  name: { de: 'Praxisbeispiel', en: 'Practice example' },
  schemaVersion: 1,
  schema: HandedIn,
  fieldSchemas,
  acrossFields,
  published: Praxisbeispiel,
  steps,
  searchText,
  card,
}
