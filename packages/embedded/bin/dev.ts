import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { configPath, databaseOwners, ROOT, serviceName } from '../src/house.ts'
import { openState } from '../src/open-state.ts'
import { secretsIn } from '../src/secrets.ts'
import { isUnseeded, seedState } from '../src/seed-house.ts'
import { settingsFrom } from '../src/settings.ts'
import { untilHealthy } from '../src/until-healthy.ts'

/** `npm run dev`: wrangler dev over all six workers, with reload, on state of its own. */
const settings = settingsFrom({ STATE_DIR: '.state/dev', ...process.env })

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

for (const worker of databaseOwners()) writeSecrets(worker)
// where wrangler dev will look for them
const state = await openState(path.join(settings.stateDir, 'v3'))
if (settings.demo && isUnseeded(settings.stateDir)) await seedState(settings.stateDir, Date.now())(state)
await state.close()
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
