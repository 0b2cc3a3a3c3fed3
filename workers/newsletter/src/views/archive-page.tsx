import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Issue } from '../rules/issue.ts'
import { dateText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export interface ArchivePageProps {
  readonly page: Page
  readonly issues: readonly Issue[]
  /** The operator does not want it in search engines. */
  readonly noindex: boolean
}

export const ArchivePage = ({ page, issues, noindex }: ArchivePageProps) => {
  const { archive: words, signUp } = texts(page.locale)
  const feed = { href: link(page, '/newsletter/ausgaben/feed.atom'), title: words.feed }
  return (
    <Layout page={page} title={words.title} description={words.lead} noindex={noindex} feed={feed}>
      <Breadcrumbs page={page} crumbs={[{ label: signUp.title, path: '/newsletter' }, { label: words.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {issues.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {issues.map((issue) => (
          <li>
            <a href={link(page, `/newsletter/ausgaben/${issue.number}`)}>
              <span lang="de">{issue.subject}</span>
            </a>
            <br />
            <span class="kern-hint">{words.issueOf(issue.number, dateText(issue.startedAt ?? 0, page.locale))}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={feed.href}>{words.feed}</a>
      </p>
      <ButtonRow>
        <ButtonLink href={link(page, '/newsletter')} kind="secondary">
          {words.subscribe}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
