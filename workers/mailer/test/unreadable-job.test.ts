import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { mailJobKey } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { eventually } from '@vorbild/testing/eventually'
import { isClosed, mailJob, requestMail } from '@vorbild/testing/request-mail'
import { rows } from '@vorbild/testing/rows'
import { createWorld } from '@vorbild/testing/world'
import { expect, test } from 'vitest'
import { jobStore } from '../src/store/jobs.ts'

test('a job that nobody can read holds up no other, waits, and goes out once it can be read', async () => {
  const world = await createWorld({ RETRY_BASE_SECONDS: '0.05' })
  try {
    const db = connect(await world.database('mailer'))
    const documents = await world.bucket('MAIL')
    const broken = mailJob(['nora@example.org'])
    const letterIds = broken.letters.map(({ id }) => id)
    await documents.put(mailJobKey(broken.jobId), '{"of":"a newer release"}')
    const job = { id: broken.jobId, purpose: 'transactional', correlationId: newId(), causationId: newId(), onUnknown: 'again' } as const
    await commit(db, jobStore(db).take(job, letterIds, Date.now()))

    const other = mailJob(['otto@example.org'])
    await requestMail(world, other)
    await eventually('the other job is closed', () => isClosed(world, other))
    const stateOf = async (): Promise<unknown> =>
      (await rows(world, 'mailer', 'SELECT state, reason FROM outbound WHERE job_id = ?', broken.jobId))[0]
    await eventually('the broken one is put off', async () => (await stateOf()) !== undefined)
    expect(await stateOf()).toEqual({ state: 'deferred', reason: 'document_unreadable' })

    await documents.put(mailJobKey(broken.jobId), JSON.stringify(broken))
    await world.sweep('mailer')
    await eventually('it is closed', () => isClosed(world, broken))
    expect(await (await world.fetch('/postfach.json')).text()).toContain('nora@example.org')
  } finally {
    await world.stop()
  }
})
