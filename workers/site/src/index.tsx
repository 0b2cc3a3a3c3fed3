import { answer } from './app.tsx'

export default { fetch: answer } satisfies ExportedHandler<Env>
