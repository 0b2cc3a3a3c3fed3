import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import type { FullIssue, Section } from '../rules/issue.ts'
import { pictureAt } from '../rules/picture.ts'
import { type ShownSection, shownSections } from '../rules/sections.ts'
import { dateText } from '../texts/dates.ts'
import { issueTitle } from '../texts/issue-title.ts'
import { sectionTitle } from '../texts/section-title.ts'
import { texts } from '../texts/texts.ts'
import { EntryCard } from './entry-card.tsx'
import { Written } from './written.tsx'

export interface PublicIssuePageProps extends FullIssue {
  readonly page: Page
  readonly noindex: boolean
  /** Until when it may be read, if it has not gone out yet. */
  readonly previewUntil?: number
}

/** An issue for everybody: the same words as the mail, without anybody's name or link. */
export const PublicIssuePage = ({ page, issue, sections, entries, noindex, previewUntil }: PublicIssuePageProps) => {
  const { archive: words, signUp } = texts(page.locale)
  return (
    <Layout page={page} title={issueTitle(issue, page.locale)} description={issue.subject} noindex={noindex} article>
      <Breadcrumbs
        page={page}
        crumbs={[
          { label: signUp.title, path: '/newsletter' },
          { label: words.title, path: '/newsletter/ausgaben' },
          { label: words.issue(issue.number) },
        ]}
      />
      {previewUntil === undefined ? (
        <p class="eyebrow">{words.issueOf(issue.number, dateText(issue.startedAt ?? 0, page.locale))}</p>
      ) : (
        <Alert page={page} kind="info" title={words.preview.title(issue.number)}>
          <p>{words.preview.hint(dateText(previewUntil, page.locale))}</p>
        </Alert>
      )}
      <h1 lang="de">
        <Unbroken text={issue.subject} />
      </h1>
      <OwnPicture {...issue} />
      <Written markdown={issue.intro} />
      {shownSections({ sections, entries }).map((section) => (
        <IssueSection page={page} section={section} />
      ))}
      <ButtonRow>
        <ButtonLink href={link(page, '/newsletter')} kind="secondary">
          {words.subscribe}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}

const OwnPicture = ({ picture, pictureAlt }: Pick<Section, 'picture' | 'pictureAlt'>) => {
  const at = pictureAt(picture)
  return at && <img class="issue-picture" src={picture} alt={pictureAlt} width={at.width} height={at.height} lang="de" />
}

const IssueSection = ({ page, section }: { readonly page: Page; readonly section: ShownSection }) => {
  const title = sectionTitle(section, page.locale)
  return (
    <section class="issue-section">
      {title === '' ? null : (
        <h2 lang={section.heading === '' ? undefined : 'de'}>
          <Unbroken text={title} />
        </h2>
      )}
      <OwnPicture {...section} />
      {section.body === '' ? null : <Written markdown={section.body} level={2} />}
      {section.entries.map((entry) => (
        <EntryCard page={page} entry={entry} />
      ))}
    </section>
  )
}
