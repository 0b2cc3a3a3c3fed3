import { eventually } from '@vorbild/testing/eventually'
import { createProviderStub } from '@vorbild/testing/provider-stub'
import { isClosed, mailJob, requestMail } from '@vorbild/testing/request-mail'
import { createSmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld } from '@vorbild/testing/world'
import { expect, test } from 'vitest'

test.each([
  { all: 'mailbox', newsletter: 'smtp' },
  { all: 'smtp', newsletter: 'http' },
  { all: 'http', newsletter: '' },
])('mail goes out by "$all", newsletters by "$newsletter"', async ({ all, newsletter }) => {
  const [sink, stub] = [await createSmtpSink(), await createProviderStub()]
  const world = await createWorld({
    MAIL_TRANSPORT: all,
    NEWSLETTER_TRANSPORT: newsletter,
    SMTP_URL: sink.url,
    PROVIDER_URL: stub.url,
    PROVIDER_TOKEN: 't',
  })
  try {
    const jobs = [mailJob(['anna@example.org']), mailJob(['liste@example.org'], { purpose: 'newsletter' })]
    for (const job of jobs) {
      await requestMail(world, job)
      await eventually('the job is closed', () => isClosed(world, job))
    }
    const kept = all === 'mailbox' ? await world.mailbox.all() : []
    const taken: Readonly<Record<string, readonly string[]>> = {
      mailbox: kept.map(({ to }) => to),
      smtp: sink.mails.map(({ to }) => to),
      http: stub.mails.map(({ To }) => To),
    }
    expect(taken[all]).toContain('anna@example.org')
    expect(taken[newsletter || all]).toContain('liste@example.org')
    expect(Object.values(taken).flat()).toHaveLength(2)
  } finally {
    await world.stop()
    await sink.stop()
    await stub.stop()
  }
})
