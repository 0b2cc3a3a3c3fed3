import type { AppEnv } from '@vorbild/web/app-env'
import type { Services } from './services.ts'

export interface SearchVariables {
  services: Services
}

/** Hono's environment in this worker. */
export type SearchEnv = AppEnv<Env, SearchVariables>
