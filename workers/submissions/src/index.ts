import { createApp } from '@vorbild/web/create-app'

const app = createApp<Env>({ worker: 'submissions' })
app.get('/health', (c) => c.json({ ok: true }))

import { createAlarm } from '@vorbild/events/alarm'
export { Acks } from '@vorbild/events/acks'
export class Alarm extends createAlarm<Env>({}) {}
export default { fetch: app.fetch, queue: async () => {}, scheduled: async () => {} }
