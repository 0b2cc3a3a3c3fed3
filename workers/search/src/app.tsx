import { spineHealth } from '@vorbild/events/health'
import { createApp } from '@vorbild/web/create-app'
import { countPublished } from './count-published.ts'
import { api } from './routes/api.ts'
import { docs } from './routes/docs.tsx'
import { examplePages } from './routes/example.tsx'
import { exports } from './routes/exports.ts'
import { feeds } from './routes/feeds.ts'
import { files } from './routes/files.ts'
import { internal } from './routes/internal.ts'
import { map } from './routes/map.tsx'
import { MCP_PATH } from './routes/mcp.ts'
import { results } from './routes/results.tsx'
import { versions } from './routes/versions.tsx'
import { wanted } from './routes/wanted.tsx'
import type { SearchVariables } from './search-variables.ts'
import { createServices } from './services.ts'

export const app = createApp<Env, SearchVariables>({ worker: 'search', acceptsForeignPosts: (path) => path === MCP_PATH })

app.use(async (c, next) => {
  c.set('services', createServices(c.env))
  await next()
})

app.get('/health', async (c) => {
  const services = c.get('services')
  return c.json({ ok: true, ...(await spineHealth(services.db)), examples: await countPublished(services) })
})

for (const routes of [results, wanted, exports, map, files, versions, examplePages, feeds, docs, internal]) app.route('/', routes)
app.route('/', api)
