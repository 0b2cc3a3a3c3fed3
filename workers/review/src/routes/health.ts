import { spineHealth } from '@vorbild/events/health'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { countOpenCases } from '../store/cases.ts'
import { nextDue } from '../store/decisions.ts'

export const health = new Hono<ReviewEnv>()

health.get('/health', async (c) => {
  const { db } = c.var.services
  const [spine, open, due] = [await spineHealth(db), await countOpenCases(db), await nextDue(db)]
  return c.json({ ok: true, ...spine, openCases: open, decisionsWaiting: due !== null })
})
