import type { OpenAPIHono } from '@hono/zod-openapi'
import { askedLocale } from '@vorbild/web/asked-locale'
import { problem } from '@vorbild/web/problem'
import type { SearchEnv } from '../search-variables.ts'
import { texts } from '../texts/texts.ts'

const ALLOWED = 'GET, HEAD, OPTIONS'

/** 405 for whoever writes to what can only be read; after the routes themselves. Which addresses those are stands in the document. */
export const onlyReadable = (api: OpenAPIHono<SearchEnv>): void => {
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.method !== 'get') continue
    api.all(definition.route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => {
      const words = texts(askedLocale(c)).problems
      c.header('allow', ALLOWED)
      return problem(c, 405, { title: words.onlyRead, detail: words.ask(ALLOWED) })
    })
  }
}
