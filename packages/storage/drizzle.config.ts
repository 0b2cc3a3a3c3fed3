import path from 'node:path'
import { defineConfig } from 'drizzle-kit'

/** One configuration for every owning worker; `npm run db:generate` sets WORKER for each in turn and runs at the root. */
const worker = process.env.WORKER ?? ''
const root = process.cwd()

export default defineConfig({
  dialect: 'sqlite',
  schema: [path.join(root, 'packages/events/src/tables.ts'), path.join(root, 'workers', worker, 'src/store/*schema.ts')],
  out: `./migrations/${worker}`,
})
