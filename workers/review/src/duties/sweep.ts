import { ring } from '@vorbild/events/alarm'
import { purgeSpine } from '@vorbild/events/purge'
import { commit } from '@vorbild/events/statement'
import { connect } from '@vorbild/storage/connect'
import { buryAll } from '../bury.ts'
import { createServices } from '../services.ts'
import { tidySignIns } from '../store/people.ts'

/** The second sweep by cron: rings every duty, deletes what is spent, and mends what older versions left undone. */
export const sweep = async (env: Env): Promise<void> => {
  const db = connect(env.DB)
  for (const duty of ['outbox', 'decisions']) await ring(env.ALARM, duty)
  await purgeSpine(db, Date.now())
  await commit(db, tidySignIns(db, Date.now()))
  await buryAll(createServices(env))
}
