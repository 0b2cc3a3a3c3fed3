import type { Card } from '../../kind.ts'
import type { Praxisbeispiel } from './schema.ts'

/** What a result list or newsletter shows; `land` is the code, to be labelled in the reader's language. */
export const card = ({ title, summary, place, land }: Praxisbeispiel): Card => ({ title, summary, place: place?.name ?? '', land })
