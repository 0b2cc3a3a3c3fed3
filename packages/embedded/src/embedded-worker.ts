import { existsSync } from 'node:fs'
import path from 'node:path'
import type { WorkerName } from '@vorbild/events/workers'
import { bundlePath, serviceName } from './house.ts'
import { workerConfig } from './worker-config.ts'

/** A worker as its own wrangler file describes it, with its built bundle and the settings of this instance. */
export const embeddedWorker = (worker: WorkerName, overrides: Readonly<Record<string, string>>) => {
  const dist = bundlePath(worker)
  const script = path.join(dist, 'index.js')
  if (!existsSync(script)) throw new Error(`the bundle of ${worker} is missing; run: npm run build`)
  const config = workerConfig(worker)
  const known = config.bindings ?? {}
  const wanted = worker === 'site' ? omitSecrets(overrides) : overrides
  return {
    ...config,
    name: serviceName(worker),
    modules: true,
    modulesRoot: dist,
    scriptPath: script,
    bindings: { ...known, ...pick(wanted, [...Object.keys(known), ...SECRET_NAMES]) },
  }
}

const SECRET_NAMES = ['LINK_SECRET', 'AUTH_SECRET', 'SMTP_URL', 'PROVIDER_TOKEN', 'WEBHOOK_SECRET']

const omitSecrets = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_NAMES.includes(name)))

/** A worker gets only the settings its own wrangler file names, and the secrets. */
const pick = (values: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
