import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { WORKERS } from '@vorbild/events/workers'

/** Writes the migrations that the workers' schemas ask for: all workers, or those named on the command line. */
const root = path.resolve(import.meta.dirname, '../../..')
const wanted = process.argv.slice(2)

for (const worker of wanted.length > 0 ? wanted : WORKERS) {
  if (!existsSync(path.join(root, 'workers', worker, 'src/store/schema.ts'))) continue
  console.log(`migrations of ${worker}`)
  execFileSync(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'packages/storage/drizzle.config.ts'], {
    cwd: root,
    env: { ...process.env, WORKER: worker },
    stdio: 'inherit',
  })
}
