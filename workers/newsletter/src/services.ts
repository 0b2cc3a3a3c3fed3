import { ExampleDocument } from '@vorbild/content/documents'
import { ring } from '@vorbild/events/alarm'
import { createOutbox } from '@vorbild/events/outbox'
import { systemClock } from '@vorbild/kernel/clock'
import { MailJob } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { durableClient } from '@vorbild/storage/itty-durable/client'
import { jsonStore } from '@vorbild/storage/json-store'
import { DISPATCH_METHODS, type Dispatch } from './durable/dispatch.ts'
import { readDomainPaces } from './rules/pace.ts'
import { suppressionHasher } from './rules/suppression.ts'
import { paceSettings, patienceSettings, retentionSettings, stillWantedSettings } from './settings.ts'

/** What our alarm does besides the outbox. */
export type Duty = 'schedule' | 'digests' | 'publications' | 'imports' | 'still_wanted' | 'recall' | 'retention'

/** The only place that reads the environment. */
export const createServices = (env: Env, context: Pick<ExecutionContext, 'waitUntil'>) => {
  const db = connect(env.DB)
  let hasher: ReturnType<typeof suppressionHasher> | undefined
  return {
    db,
    outbox: createOutbox(db, 'newsletter'),
    clock: systemClock,
    documents: jsonStore(env.DOCUMENTS, ExampleDocument),
    files: fileStore(env.DOCUMENTS),
    mail: jsonStore(env.MAIL, MailJob),
    dispatch: durableClient<Dispatch>(env.DISPATCH as unknown as DurableObjectNamespace, 'dispatch', DISPATCH_METHODS),
    /** Sends on what was said. After every commit that says something. */
    wake: () => context.waitUntil(ring(env.ALARM, 'outbox')),
    /** Lets a duty of ours look what is due. */
    wakeFor: (duty: Duty) => context.waitUntil(ring(env.ALARM, duty)),
    baseUrl: env.BASE_URL,
    siteName: env.SITE_NAME,
    linkSecret: env.LINK_SECRET,
    /** An address as the suppression list knows it. */
    suppressionHash: async (email: string): Promise<string> => {
      hasher ??= suppressionHasher(env.LINK_SECRET)
      return (await hasher)(email)
    },
    archiveNoindex: env.ARCHIVE_NOINDEX === '1',
    stillWanted: stillWantedSettings(env),
    welcomeMail: env.WELCOME_MAIL === '1',
    secondPairOfEyes: env.SECOND_PAIR_OF_EYES === '1',
    ...paceSettings(env),
    ...patienceSettings(env),
    ...retentionSettings(env),
    domainPaces: readDomainPaces(env.DISPATCH_DOMAIN_PACE ?? ''),
  }
}

export type Services = ReturnType<typeof createServices>
