import { spineHealth } from '@vorbild/events/health'
import { createApp } from '@vorbild/web/create-app'
import { feedback } from './routes/feedback.ts'
import { postbox } from './routes/postbox.tsx'
import { createServices, type Services } from './services.ts'
import { settingProblems } from './settings.ts'

export const app = createApp<Env, { services: Services }>({
  worker: 'mailer',
  // providers prove their right by a secret
  acceptsForeignPosts: (path) => path.startsWith('/rueckmeldungen/'),
})

// with a wrong setting nothing else here answers
app.use('/health', async (c, next) => {
  const settings = settingProblems(c.env)
  if (Object.keys(settings).length > 0) return c.json({ ok: false, settings }, 503)
  return next()
})

app.use(async (c, next) => {
  c.set('services', createServices(c.env))
  await next()
})

app.get('/health', async (c) => {
  const { db, letters, rounds, wayOut } = c.get('services')
  return c.json({
    ok: true,
    ...(await spineHealth(db)),
    transport: wayOut('transactional').transport.name,
    newsletterTransport: wayOut('newsletter').transport.name,
    waiting: await rounds.waiting(),
    ...(await letters.counts()),
  })
})

app.route('/', feedback)
app.route('/', postbox)
