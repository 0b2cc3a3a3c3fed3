import type { AppEnv } from '@vorbild/web/app-env'
import { Hono } from 'hono'
import type { SiteVariables } from '../app.tsx'
import { LEGAL_PAGES } from '../texts/legal/legal-page-keys.ts'
import { legalTexts } from '../texts/legal/legal-texts.ts'
import { LegalPage } from '../views/legal-page.tsx'

export const legal = new Hono<AppEnv<Env, SiteVariables>>()

for (const key of LEGAL_PAGES) {
  legal.get(`/${key}`, (c) => {
    const { operator, baseUrl } = c.get('services')
    const page = c.get('page')
    return c.html(<LegalPage page={page} document={legalTexts(page.locale, operator, baseUrl)[key]} />)
  })
}
