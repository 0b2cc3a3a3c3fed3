import type { AppEnv } from '@vorbild/web/app-env'
import type { Context } from 'hono'
import type { Services } from './services.ts'

export type NewsletterEnv = AppEnv<Env, { services: Services }>
export type NewsletterContext = Context<NewsletterEnv>
