import { ring } from '@vorbild/events/alarm'
import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { connect } from '@vorbild/storage/connect'
import { tidySignIns } from '../store/people.ts'

/** The second sweep by cron: rings every duty, and deletes what is spent. */
export const sweep = async (env: Env): Promise<void> => {
  const db = connect(env.DB)
  for (const duty of ['outbox', 'decisions']) await ring(env.ALARM, duty)
  await purgeSpine(db, Date.now())
  await commit(db, tidySignIns(db, Date.now()))
}
