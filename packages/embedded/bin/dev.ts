import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { getPlatformProxy } from 'wrangler'
import { configPath, databaseOwners, migrationsPath, ROOT } from '../src/house.ts'
import { migrate } from '../src/migrate.ts'
import { secretsIn } from '../src/secrets.ts'
import { isUnseeded, noteSeeded, seedDatabases } from '../src/seed-house.ts'
import { settingsFrom } from '../src/settings.ts'

/** `npm run dev`: wrangler dev over all six workers, with reload, on state of its own. */
const settings = settingsFrom({ STATE_DIR: '.state/dev', ...process.env })

const proxyOf = (worker: WorkerName) =>
  getPlatformProxy<{ DB: D1Database; DOCUMENTS: R2Bucket }>({
    configPath: configPath(worker),
    persist: { path: path.join(settings.stateDir, 'v3') },
  })

/** wrangler dev reads secrets from a file beside each worker's configuration. */
const writeSecrets = (worker: WorkerName) => {
  const lines = Object.entries(secretsIn(settings.stateDir)).map(([name, value]) => `${name}=${value}`)
  writeFileSync(path.join(path.dirname(configPath(worker)), '.dev.vars'), `${lines.join('\n')}\n`, { mode: 0o600 })
}

const prepare = async () => {
  const proxies = new Map<WorkerName, Awaited<ReturnType<typeof proxyOf>>>()
  for (const worker of databaseOwners()) {
    writeSecrets(worker)
    const proxy = await proxyOf(worker)
    proxies.set(worker, proxy)
    await migrate(proxy.env.DB, migrationsPath(worker))
  }
  const envOf = (worker: WorkerName) => {
    const proxy = proxies.get(worker)
    if (!proxy) throw new Error(`${worker} has no database`)
    return proxy.env
  }
  if (settings.demo && isUnseeded(settings.stateDir)) {
    await seedDatabases(async (worker) => envOf(worker).DB, envOf('review').DOCUMENTS, Date.now())
    noteSeeded(settings.stateDir, Date.now())
  }
  for (const proxy of proxies.values()) await proxy.dispose()
}

await prepare()
const configs = WORKERS.flatMap((worker) => ['-c', path.relative(ROOT, configPath(worker))])
const wrangler = path.join(ROOT, 'node_modules/wrangler/wrangler-dist/cli.js')
const child = spawn(
  process.execPath,
  [wrangler, 'dev', ...configs, '--port', String(settings.port), '--persist-to', settings.stateDir, '--show-interactive-dev-session=false'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, WRANGLER_LOG: 'info' } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 0))
