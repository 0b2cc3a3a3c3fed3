import { spineHealth } from '@vorbild/events/health'
import { createApp } from '@vorbild/web/create-app'
import type { SubmissionsVariables } from './app-env.ts'
import { adoption } from './routes/adoption.tsx'
import { altcha } from './routes/altcha.ts'
import { answer } from './routes/answer.tsx'
import { API_PATH, api } from './routes/api.ts'
import { begin } from './routes/begin.tsx'
import { check } from './routes/check.tsx'
import { confirmation } from './routes/confirmation.tsx'
import { contact } from './routes/contact.tsx'
import { draftFiles } from './routes/draft-files.ts'
import { later } from './routes/later.tsx'
import { lostLink } from './routes/lost-link.tsx'
import { openDraft } from './routes/open-draft.tsx'
import { openExample } from './routes/open-example.ts'
import { openStatus } from './routes/open-status.tsx'
import { places } from './routes/places.ts'
import { question } from './routes/question.tsx'
import { status } from './routes/status.tsx'
import { step } from './routes/step.tsx'
import { unreached } from './routes/unreached.tsx'
import { withdrawal } from './routes/withdrawal.tsx'
import { createServices } from './services.ts'

export const app = createApp<Env, SubmissionsVariables>({ worker: 'submissions', acceptsForeignPosts: (path) => path === API_PATH })

app.use(async (c, next) => {
  c.set('services', createServices(c.env, c.executionCtx))
  await next()
})

app.get('/health', async (c) => c.json({ ok: true, ...(await spineHealth(c.var.services.db)) }))

// pages without a link come first: whatever else stands under these paths must be one
for (const open of [begin, altcha, places, lostLink, api, unreached]) app.route('/', open)
app.use('/einreichen/:draft/*', openDraft)
for (const draftPage of [later, contact, check, draftFiles, step]) app.route('/einreichen/:draft', draftPage)
app.route('/einreichungen/:id', confirmation)
app.use('/einreichungen/:id/*', openStatus)
for (const statusPage of [answer, withdrawal, status]) app.route('/einreichungen/:id', statusPage)
// readers write to those responsible for a public example
app.use('/beispiele/:slug/*', openExample)
for (const readerPage of [question, adoption]) app.route('/beispiele/:slug', readerPage)
