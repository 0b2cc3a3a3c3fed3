import type { AppEnv } from '@vorbild/web/app-env'
import type { Services } from './services.ts'

/** Hono's environment of this worker. */
export type ReviewEnv = AppEnv<Env, { services: Services }>
