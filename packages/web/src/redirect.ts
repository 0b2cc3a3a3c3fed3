import { link } from '@vorbild/ui/page'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/** After a POST: go and look there (303), in the reader's language. `path` begins with `/`, without a language prefix. */
export const seeOther = <E extends AppEnv>(c: Context<E>, path: string): Response => c.redirect(link(c.get('page'), path), 303)
