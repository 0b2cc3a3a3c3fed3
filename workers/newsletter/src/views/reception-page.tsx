import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import type { Issue } from '../rules/issue.ts'
import { missedReason } from '../texts/missed-reason.ts'
import { texts } from '../texts/texts.ts'

export interface ReceptionPageProps {
  readonly page: Page
  readonly issue: Issue
  readonly typed: string
  /** Language of the subscriber; null if there is none of this address. */
  readonly locale: 'de' | 'en' | null
  /** Why they would not get it; null reason if they would. */
  readonly reception: { readonly reason: string | null } | null
}

/** An issue as one subscriber would get it, or why they would not. */
export const ReceptionPage = ({ page, issue, typed, locale, reception }: ReceptionPageProps) => {
  const { reception: words, title, issue: nameOf, check } = texts(page.locale).desk
  const own = `/redaktion/newsletter/${issue.number}`
  return (
    <Layout page={page} title={words.title} area="desk">
      <Breadcrumbs
        page={page}
        crumbs={[{ label: title, path: '/redaktion/newsletter' }, { label: nameOf(issue.number), path: own }, { label: words.title }]}
      />
      <h1>{words.title}</h1>
      <form method="post" action={link(page, `${own}/empfang`)} novalidate>
        <TextField page={page} field="an" label={words.address} type="email" value={typed} width="medium" />
        <Button kind="secondary">{words.look}</Button>
      </form>
      {typed === '' ? null : (
        <p class="lead">
          {reception === null
            ? words.nobody
            : reception.reason === null
              ? words.gets
              : words.not(missedReason(reception.reason, page.locale))}
        </p>
      )}
      {locale === null ? null : (
        <ButtonRow>
          <ButtonLink kind="secondary" href={link(page, `${own}/vorschau?sprache=${locale}`)}>
            {check.html}
          </ButtonLink>
          <ButtonLink kind="secondary" href={link(page, `${own}/vorschau.txt?sprache=${locale}`)}>
            {check.text}
          </ButtonLink>
        </ButtonRow>
      )}
      <p>
        <a href={link(page, own)}>{words.back}</a>
      </p>
    </Layout>
  )
}
