import { type TooLong, tooLongFor } from '@vorbild/content/too-long'
import { isTerm, termKeys } from '@vorbild/content/vocabularies'
import { ROLES, type Role } from '@vorbild/kernel/identity'
import * as z from 'zod'

/** Somebody's entry as an administrator typed it. */
export interface TypedPerson {
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly laender: readonly string[]
  readonly active: boolean
}

export interface CheckedPerson {
  readonly name: string
  readonly email: string
  readonly roles: Role[]
  readonly laender: string[]
  readonly active: boolean
}

export type PersonProblem = 'nameMissing' | TooLong | 'badEmail' | 'roleMissing' | 'landMissing' | 'ownAccess'

const MAX_NAME = 120
const EmailAddress = z.email().max(254)

/** What is wrong with an entry, by field. `isSelf`: administrators who would lock themselves out leave nobody to let them in again. */
export const checkPerson = (typed: TypedPerson, isSelf: boolean) => {
  const roles = ROLES.filter((role) => typed.roles.includes(role))
  const laender = termKeys('land').filter((key) => typed.laender.includes(key) && isTerm('land', key))
  const email = typed.email.toLowerCase()
  const problems: { readonly field: string; readonly problem: PersonProblem }[] = []
  if (typed.name === '') problems.push({ field: 'name', problem: 'nameMissing' })
  const tooLong = tooLongFor(typed.name, MAX_NAME)
  if (tooLong) problems.push({ field: 'name', problem: tooLong })
  if (!EmailAddress.safeParse(email).success) problems.push({ field: 'email', problem: 'badEmail' })
  if (roles.length === 0) problems.push({ field: 'roles', problem: 'roleMissing' })
  if (roles.includes('regional_editor') && laender.length === 0) problems.push({ field: 'laender', problem: 'landMissing' })
  if (isSelf && !(typed.active && roles.includes('administrator'))) problems.push({ field: 'active', problem: 'ownAccess' })
  const person: CheckedPerson = { name: typed.name, email, roles, laender, active: typed.active }
  return { person, problems }
}
