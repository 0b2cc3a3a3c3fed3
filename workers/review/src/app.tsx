import { createApp } from '@vorbild/web/create-app'
import { askBack } from './routes/ask-back.tsx'
import { assessment } from './routes/assessment.tsx'
import { caseFiles } from './routes/case-files.ts'
import { casePage } from './routes/case-page.tsx'
import { claims } from './routes/claims.tsx'
import { decisionRoutes } from './routes/decisions.tsx'
import { desk } from './routes/desk.tsx'
import { health } from './routes/health.ts'
import { identity } from './routes/identity.ts'
import { people } from './routes/people.tsx'
import { signIn } from './routes/sign-in.tsx'
import { createServices, type Services } from './services.ts'

export const app = createApp<Env, { services: Services }>({ worker: 'review' })

app.use(async (c, next) => {
  c.set('services', createServices(c.env, c.executionCtx))
  await next()
})

for (const resource of [health, identity, signIn, people, desk, casePage, caseFiles, claims, assessment, askBack, decisionRoutes]) {
  app.route('/', resource)
}
