import type { FieldProblem } from '../../kind.ts'
import { firstMonth, lastMonth } from '../../month.ts'
import { NATIONWIDE } from '../../vocabularies/land.ts'

/** The values these rules look at; any may be missing while a form is being filled. */
export interface Spanning {
  readonly scope?: string | undefined
  readonly place?: { readonly land: string | null } | undefined
  readonly land?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
}

const NEEDS_PLACE = ['lokal', 'kommunal', 'landkreis']
const CROSSES_LAENDER = ['mehrere-laender', 'bundesweit']

const problem = (field: string, key: string): FieldProblem => ({ field, problem: key })

function* placeProblems({ scope, place, land }: Spanning): Generator<FieldProblem> {
  if (!scope) return
  const wide = CROSSES_LAENDER.includes(scope)
  if (!place && NEEDS_PLACE.includes(scope)) yield problem('place', 'required')
  if (!land && !place?.land && !wide) yield problem('land', 'choose_land')
  if (land === NATIONWIDE && !wide) yield problem('land', 'choose_land')
  if (land && land !== NATIONWIDE && place?.land && place.land !== land) yield problem('land', 'land_mismatch')
}

function* timeProblems({ start, end }: Spanning, thisMonth: string | undefined): Generator<FieldProblem> {
  const from = start && firstMonth(start)
  const until = end && lastMonth(end)
  if (from && until && until < from) yield problem('end', 'end_before_start')
  if (from && thisMonth && from > thisMonth) yield problem('start', 'start_in_future')
}

/** Place or Land as the reach demands; the end not before the start, and the start, where the present month is told, not after it. */
export const acrossFields = (values: Spanning, thisMonth?: string): readonly FieldProblem[] => [
  ...placeProblems(values),
  ...timeProblems(values, thisMonth),
]
