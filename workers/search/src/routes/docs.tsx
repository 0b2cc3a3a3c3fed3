import { Hono } from 'hono'
import { openApiDocument } from '../api/describe.ts'
import type { SearchEnv } from '../search-variables.ts'
import { DocsPage } from '../views/docs-page.tsx'
import { api } from './api.ts'

export const docs = new Hono<SearchEnv>()

docs.get('/api/v1/docs', (c) => c.html(<DocsPage page={c.get('page')} document={openApiDocument(api, c.get('services').settings)} />))
