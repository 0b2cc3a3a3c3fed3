import { Alert } from '@vorbild/ui/alert'
import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Pagination } from '@vorbild/ui/pagination'
import type { MailboxEntry } from '../rules/kept-mail.ts'
import { texts } from '../texts/texts.ts'
import { MailTime } from './mail-time.tsx'

export interface MailboxPageProps {
  readonly page: Page
  readonly entries: readonly MailboxEntry[]
  /** Of this page of the list, from 1. */
  readonly number: number
  readonly pages: number
  readonly total: number
}

export const MailboxPage = ({ page, entries, number, pages, total }: MailboxPageProps) => {
  const words = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex wide>
      <h1>{words.title}</h1>
      <Alert page={page} kind="info" title={words.explainTitle}>
        <p>{words.explain}</p>
      </Alert>
      {total === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <DataTable
          caption={words.count(total)}
          columns={[
            { key: 'subject', label: words.subject },
            { key: 'to', label: words.to },
            { key: 'date', label: words.date },
          ]}
          rows={entries.map(({ name, mail }) => ({
            subject: <a href={link(page, `/postfach/${name}`)}>{mail.subject}</a>,
            to: mail.to,
            date: <MailTime locale={page.locale} date={mail.date} />,
          }))}
        />
      )}
      <Pagination page={page} current={number} total={pages} href={(wanted) => link(page, `/postfach?seite=${wanted}`)} />
      <ButtonRow>
        <ButtonLink href={link(page, '/postfach')} kind="secondary">
          {words.reload}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
