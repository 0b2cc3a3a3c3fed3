import { type SQL, sql } from 'drizzle-orm'

/** Letters of one mail job: by whose they are, or by their places in the job, the first and the last of each run. */
export type Which = { readonly subscriberIds: readonly string[] } | { readonly places: readonly (readonly [number, number])[] }

/** So few runs are asked for one by one, which is ten times as quick for a whole job as looking each place up in a list. */
const FEW_RUNS = 8

/** Whether one element `held` of a job's list is meant. */
export const isMeant = (which: Which): SQL => {
  if ('subscriberIds' in which) return sql`held.value IN (SELECT value FROM json_each(${JSON.stringify(which.subscriberIds)}))`
  if (which.places.length > FEW_RUNS)
    return sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(which.places)}) run WHERE held.key BETWEEN run.value ->> 0 AND run.value ->> 1)`
  const runs = which.places.map(([first, last]) => sql`held.key BETWEEN ${first} AND ${last}`)
  return sql`(${sql.join([sql`0`, ...runs], sql` OR `)})`
}
