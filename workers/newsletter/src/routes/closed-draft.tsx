import { textOf } from '@vorbild/web/parse-form'
import type { NewsletterContext } from '../app-env.ts'
import { issueByNumber } from '../store/issues.ts'
import { texts } from '../texts/texts.ts'
import { ClosedDraftPage } from '../views/closed-draft-page.tsx'

/** A form for a draft that is no draft any more: nothing is stored, and nothing that was typed is lost. */
export const closedDraft = async (c: NewsletterContext, form: FormData): Promise<Response> => {
  const page = c.get('page')
  const { draft } = texts(page.locale)
  const labels: Readonly<Record<string, string>> = draft.conflict.what
  const typed = [...new Set([...form.keys()])].flatMap((name) => {
    const [kind = '', ...about] = name.split('-')
    const label = labels[kind]
    const text = textOf(form, name)
    return label === undefined || text === '' ? [] : [{ label: [label, about.join('-')].filter(Boolean).join(' '), text }]
  })
  const isThere = (await issueByNumber(c.get('services').db, Number(c.req.param('number')))) !== null
  return c.html(<ClosedDraftPage page={page} reason={isThere ? 'sent' : 'deleted'} typed={typed} />, 409)
}
