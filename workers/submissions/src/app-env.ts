import type { ExampleDocument } from '@vorbild/content/documents'
import type { AppEnv } from '@vorbild/web/app-env'
import type { Services } from './services.ts'
import type { Submission } from './store/schema.ts'

export interface SubmissionsVariables {
  services: Services
  /** The entry a capability link opened. */
  row: Submission
  /** The public example a reader writes about. */
  example: ExampleDocument
  /** A form that a guard has read already. */
  form: FormData
}

export type SubmissionsEnv = AppEnv<Env, SubmissionsVariables>
