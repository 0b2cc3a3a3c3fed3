import { spineHealth } from '@vorbild/events/health'
import { createApp } from '@vorbild/web/create-app'
import { requireRole } from '@vorbild/web/require-role'
import { archiveRoutes } from './routes/archive.tsx'
import { callForPracticeRoutes } from './routes/call-for-practice.ts'
import { deskRoutes } from './routes/desk.tsx'
import { digestRoutes } from './routes/digests.tsx'
import { draftRoutes } from './routes/draft.tsx'
import { figuresRoutes } from './routes/figures.tsx'
import { importRoutes } from './routes/import.tsx'
import { listRoutes } from './routes/list.tsx'
import { ownDataRoutes } from './routes/own-data.tsx'
import { pictureRoutes } from './routes/pictures.ts'
import { planningRoutes } from './routes/planning.tsx'
import { previewRoutes } from './routes/preview.tsx'
import { WRITERS } from './routes/roles.ts'
import { secondRoundRoutes } from './routes/second-round.tsx'
import { sendingRoutes } from './routes/sending.tsx'
import { signUpRoutes } from './routes/sign-up.tsx'
import { stillWantedRoutes } from './routes/still-wanted.tsx'
import { subscriptionRoutes } from './routes/subscription.tsx'
import { testMailRoutes } from './routes/test-mail.tsx'
import { unreachedRoutes } from './routes/unreached.tsx'
import { createServices, type Services } from './services.ts'
import { countConfirmed } from './store/subscribers.ts'

export const app = createApp<Env, { services: Services }>({
  worker: 'newsletter',
  // the token in the address is the right to it; mail programs and web mailers post from anywhere (RFC 8058)
  acceptsForeignPosts: (path) => path.startsWith('/newsletter/abmelden/'),
})

app.use(async (c, next) => {
  c.set('services', createServices(c.env, c.executionCtx))
  await next()
})

app.get('/health', async (c) => {
  const { db } = c.get('services')
  return c.json({ ok: true, subscribers: await countConfirmed(db), ...(await spineHealth(db)) })
})

app.use('/redaktion/newsletter/*', requireRole(...WRITERS))
app.route('/', signUpRoutes)
app.route('/', subscriptionRoutes)
app.route('/', stillWantedRoutes)
app.route('/', ownDataRoutes)
app.route('/', archiveRoutes)
app.route('/', pictureRoutes)
app.route('/', deskRoutes)
app.route('/', digestRoutes)
app.route('/', callForPracticeRoutes)
app.route('/', listRoutes)
app.route('/', figuresRoutes)
app.route('/', importRoutes)
app.route('/', draftRoutes)
app.route('/', testMailRoutes)
app.route('/', previewRoutes)
app.route('/', planningRoutes)
app.route('/', sendingRoutes)
app.route('/', secondRoundRoutes)
app.route('/', unreachedRoutes)
