import type { Database, Statement } from '@vorbild/events/statement'
import { type Identity, ROLES } from '@vorbild/kernel/identity'
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Person } from '../rules/records.ts'
import { person, session, verification } from './schema.ts'

export const allPeople = (db: Database): Promise<Person[]> => db.select().from(person).orderBy(asc(person.name))

export const findPerson = async (db: Database, id: string): Promise<Person | null> => {
  const [found] = await db.select().from(person).where(eq(person.id, id))
  return found ?? null
}

/** Addresses are stored in lower case, as better-auth looks them up. */
export const findPersonByEmail = async (db: Database, email: string): Promise<Person | null> => {
  const [found] = await db.select().from(person).where(eq(person.email, email.toLowerCase()))
  return found ?? null
}

/** Names by id, for people a page mentions. */
export const namesOf = async (db: Database, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(sql`${person.id} IN (SELECT value FROM json_each(${JSON.stringify(ids.filter((id) => id !== null))}))`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What the front door is told about somebody signed in; null once they are deactivated. */
export const identityOf = ({ id, name, roles, laender, active }: Person): Identity | null =>
  active ? { id, name, roles: ROLES.filter((role) => roles.includes(role)), laender } : null

/** Writes somebody as seen: nothing, and no row comes back, if a colleague has changed them since. Their sessions end with their access. */
export const savePerson = async (db: Database, values: typeof person.$inferInsert, seenAt: Date | null): Promise<boolean> => {
  const saved = db
    .insert(person)
    .values(values)
    .onConflictDoUpdate({
      target: person.id,
      set: { name: values.name, roles: values.roles, laender: values.laender, active: values.active, updatedAt: values.updatedAt },
      setWhere: seenAt === null ? sql`0` : eq(person.updatedAt, seenAt),
    })
    .returning({ id: person.id })
  const ended = db.delete(session).where(and(eq(session.userId, values.id), sql`NOT (SELECT active FROM person WHERE id = ${values.id})`))
  const [rows] = await db.batch([saved, ended])
  return rows.length > 0
}

/** Deletes sessions and sign-in links that ran out. */
export const tidySignIns = (db: Database, now: number): readonly Statement[] => [
  db.delete(session).where(lt(session.expiresAt, new Date(now))),
  db.delete(verification).where(lt(verification.expiresAt, new Date(now))),
]
