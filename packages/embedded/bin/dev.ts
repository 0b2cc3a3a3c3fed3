import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { configPath, databaseOwners, migrationsPath, ROOT, serviceName } from '../src/house.ts'
import { type MigratedDatabase, migrate } from '../src/migrate.ts'
import { secretsIn } from '../src/secrets.ts'
import { isUnseeded, noteSeeded, seedDatabases } from '../src/seed-house.ts'
import { settingsFrom } from '../src/settings.ts'
import { untilHealthy } from '../src/until-healthy.ts'

/** `npm run dev`: wrangler dev over all six workers, with reload, on state of its own. */
const settings = settingsFrom({ STATE_DIR: '.state/dev', ...process.env })

/** The databases and the bucket as wrangler dev will find them, without running any worker yet. */
const openState = () => {
  const databases = Object.fromEntries(databaseOwners().map((worker) => [worker, serviceName(worker)]))
  return new Miniflare({
    ...convertV4MiniflareOptions({
      modules: true,
      script: 'export default {}',
      cf: false,
      d1Databases: databases,
      r2Buckets: { DOCUMENTS: 'vorbild-documents' },
    }),
    resourcePersistencePath: path.join(settings.stateDir, 'v3'),
  })
}

/** No account, no network, and no bindings into another checkout on this machine. */
const DEV_ENV = {
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CLOUDFLARE_DEV_REGISTRY_PATH: path.join(ROOT, '.wrangler/registry'),
  X_LOCAL_OBSERVABILITY: 'false',
}

/** wrangler dev reads secrets from a file beside each worker's configuration. */
const writeSecrets = (worker: WorkerName) => {
  const lines = Object.entries(secretsIn(settings.stateDir)).map(([name, value]) => `${name}=${value}`)
  writeFileSync(path.join(path.dirname(configPath(worker)), '.dev.vars'), `${lines.join('\n')}\n`, { mode: 0o600 })
}

const prepare = async () => {
  const state = openState()
  const database = (worker: WorkerName) => state.getD1Database(worker) as unknown as Promise<D1Database>
  for (const worker of databaseOwners()) {
    writeSecrets(worker)
    await migrate((await database(worker)) as unknown as MigratedDatabase, migrationsPath(worker))
  }
  if (settings.demo && isUnseeded(settings.stateDir)) {
    await seedDatabases(database, (await state.getR2Bucket('DOCUMENTS')) as unknown as R2Bucket, Date.now())
    noteSeeded(settings.stateDir, Date.now())
  }
  await state.dispose()
}

await prepare()
const configs = WORKERS.flatMap((worker) => ['-c', path.relative(ROOT, configPath(worker))])
const wrangler = path.join(ROOT, 'node_modules/wrangler/wrangler-dist/cli.js')
const child = spawn(
  process.execPath,
  [wrangler, 'dev', ...configs, '--port', String(settings.port), '--persist-to', settings.stateDir, '--show-interactive-dev-session=false'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...DEV_ENV } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 0))

/** Crons never run by themselves in wrangler dev: each worker's is run once, so that the seeds' events get going. */
const url = `http://localhost:${settings.port}`
await untilHealthy(url, 0)
for (const worker of databaseOwners()) {
  await fetch(`${url}/cdn-cgi/local/explorer/api/local/scheduled?worker=${serviceName(worker)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cron: '*/15 * * * *', scheduled_time: Date.now() }),
  })
}
