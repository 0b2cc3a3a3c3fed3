import { proofChallenge } from '@vorbild/web/proof-of-work'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'

/** A sum for the sender's device; see `proof-of-work` in web. */
export const altcha = new Hono<SubmissionsEnv>().get('/einreichen/altcha', async (c) => {
  const { clock, settings } = c.var.services
  return c.json(await proofChallenge(settings.secret, clock()), 200, { 'cache-control': 'no-store' })
})
