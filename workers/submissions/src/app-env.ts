import type { AppEnv } from '@vorbild/web/app-env'
import type { Services } from './services.ts'
import type { Submission } from './store/schema.ts'

export interface SubmissionsVariables {
  services: Services
  /** The entry a capability link opened. */
  row: Submission
  /** A form that a guard has read already. */
  form: FormData
}

export type SubmissionsEnv = AppEnv<Env, SubmissionsVariables>
