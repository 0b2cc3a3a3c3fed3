import type { WorkerName } from '@vorbild/events/workers'
import type { LegacyWorkerOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as workerOptions } from 'wrangler'
import { configPath } from './house.ts'

/** A worker as its own wrangler file describes it. */
export const workerConfig = (worker: WorkerName) => {
  // wrangler would tell about secrets that are given later
  process.env.WRANGLER_LOG ??= 'error'
  const { modulesRules: _rules, ...config } = workerOptions(configPath(worker)).workerOptions
  // wrangler's own type forgets what these are
  return config as typeof config & Pick<LegacyWorkerOptions, 'd1Databases' | 'r2Buckets'>
}
