import type { Page } from '@vorbild/ui/page'

/** What `createApp` puts into every context. */
export interface PageVariables {
  page: Page
  correlationId: string
}

/** Hono's environment of a worker: its bindings, and variables of its own (services) besides ours. */
export interface AppEnv<Bindings extends object = object, Variables extends object = object> {
  Bindings: Bindings
  Variables: PageVariables & Variables
}
