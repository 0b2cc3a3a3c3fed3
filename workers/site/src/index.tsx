import { createApp } from '@vorbild/web/create-app'

const app = createApp<Env>({ worker: 'site' })
app.get('/health', (c) => c.json({ ok: true }))

export default { fetch: app.fetch }
