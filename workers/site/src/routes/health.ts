import type { AppEnv } from '@vorbild/web/app-env'
import { Hono } from 'hono'
import type { SiteVariables } from '../app.tsx'
import type { Services } from '../services.ts'

export const health = new Hono<AppEnv<Env, SiteVariables>>()

/** All six workers at a glance; 503 as soon as one does not answer. */
health.get('/health', async (c) => {
  const { workers } = c.get('services')
  const answers = await Promise.all(Object.entries(workers).map(async ([door, worker]) => [door.toLowerCase(), await ask(worker)] as const))
  const all = Object.fromEntries([['site', { ok: true }], ...answers])
  const ok = answers.every(([, answer]) => answer.ok)
  return c.json({ ok, workers: all }, ok ? 200 : 503, { 'cache-control': 'no-store' })
})

const ask = async (worker: Services['workers'][keyof Services['workers']]): Promise<{ ok: boolean }> => {
  try {
    const answer = await worker.fetch('https://worker/health')
    // one that cannot work may say why
    const told = await answer.json<{ ok: boolean }>()
    return { ...told, ok: answer.ok && told.ok }
  } catch {
    return { ok: false }
  }
}
