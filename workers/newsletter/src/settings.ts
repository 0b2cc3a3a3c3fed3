import { bounded } from '@vorbild/kernel/bounded'
import { LETTERS_PER_JOB } from '@vorbild/mail/mail-job'
import type { Patience } from './rules/reach.ts'
import type { StillWantedSettings } from './rules/still-wanted.ts'

/** Whether people are asked after two years if they still want it, and what silence means. */
export const stillWantedSettings = (env: {
  readonly STILL_WANTED_MAIL?: string
  readonly STILL_WANTED_DAYS?: string
  readonly STILL_WANTED_UNANSWERED?: string
}): StillWantedSettings => ({
  isOn: env.STILL_WANTED_MAIL === '1',
  answerDays: bounded(env.STILL_WANTED_DAYS, 30, 1, 365),
  unanswered: env.STILL_WANTED_UNANSWERED === 'end' ? 'end' : 'pause',
})

/** How fast issues go out. */
export const paceSettings = (env: { readonly DISPATCH_CHUNK?: string; readonly DISPATCH_PER_SECOND?: string }) => ({
  chunkSize: Math.floor(bounded(env.DISPATCH_CHUNK, LETTERS_PER_JOB, 1, LETTERS_PER_JOB)),
  perSecond: bounded(env.DISPATCH_PER_SECOND, 250, 0.1, 100_000),
})

/** How long it is known who got which issue or digest. Bounces come for 30 days, a monthly reader waits 30, a digest looks 45 back. */
export const retentionSettings = (env: { readonly LEDGER_DAYS?: string }): { readonly ledgerKeptMs: number } => ({
  ledgerKeptMs: Math.floor(bounded(env.LEDGER_DAYS, 365, 60, 3_650)) * DAY_MS,
})

const DAY_MS = 24 * 60 * 60 * 1000

/** How long bounces are borne; see `rules/reach.ts`. */
export const patienceSettings = (env: {
  readonly BOUNCE_LIMIT?: string
  readonly BOUNCE_DAYS?: string
  readonly BOUNCE_PAUSE_DAYS?: string
}): { readonly patience: Patience } => ({
  patience: {
    bounces: Math.floor(bounded(env.BOUNCE_LIMIT, 3, 1, 100)),
    overMs: bounded(env.BOUNCE_DAYS, 14, 0, 365) * DAY_MS,
    pauseMs: bounded(env.BOUNCE_PAUSE_DAYS, 30, 1, 365) * DAY_MS,
    // longer than the longest rhythm, or a monthly reader would never be counted
    forgetMs: 60 * DAY_MS,
  },
})
