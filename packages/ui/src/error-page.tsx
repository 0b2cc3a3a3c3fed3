import { ButtonLink, ButtonRow } from './button.tsx'
import { Layout } from './layout.tsx'
import { link, type Page } from './page.tsx'
import { SearchBox } from './search-box.tsx'
import { shared } from './texts/shared.ts'

export interface ErrorPageProps {
  readonly page: Page
  /** Whether the same address can simply be asked for again: not after a form. */
  readonly again?: boolean
  readonly status: 400 | 403 | 404 | 410 | 413 | 429 | 500 | 503
}

/** What is over in a while. */
const PASSING: readonly ErrorPageProps['status'][] = [429, 500, 503]

/** What happened, what to do, and the number by which we find it. Show it with the same HTTP status. */
export const ErrorPage = ({ page, status, again = false }: ErrorPageProps) => {
  const { errors, nav } = shared(page)
  const { title, what, todo } = errors[status]
  const mayRetry = again && PASSING.includes(status)
  return (
    <Layout page={page} title={title} noindex area={page.path.startsWith('/redaktion') ? 'desk' : 'public'}>
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p class="lead">{what}</p>
      <h2>{errors.whatToDo}</h2>
      <p>{todo}</p>
      {status === 404 ? <SearchBox page={page} action={link(page, '/beispiele')} label={errors.toSearch} button={nav.find} /> : null}
      <ButtonRow>
        {mayRetry ? <ButtonLink href={link(page, page.path)}>{errors.again}</ButtonLink> : null}
        <ButtonLink href={link(page, '/')} kind={mayRetry || status === 404 ? 'secondary' : 'primary'}>
          {errors.toHome}
        </ButtonLink>
        <ButtonLink href={link(page, '/kontakt')} kind="tertiary">
          {errors.toContact}
        </ButtonLink>
      </ButtonRow>
      <dl class="request-id">
        <dt>{errors.requestId}</dt>
        <dd>
          <code>{page.correlationId}</code>
        </dd>
      </dl>
      <p class="muted">{errors.requestIdHint}</p>
    </Layout>
  )
}
