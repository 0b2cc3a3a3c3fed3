import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Details } from '@vorbild/ui/details'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import type { KeptMail } from '../rules/kept-mail.ts'
import { texts } from '../texts/texts.ts'
import { MailText } from './mail-text.tsx'
import { MailTime } from './mail-time.tsx'

export interface MailPageProps {
  readonly page: Page
  readonly name: string
  readonly mail: KeptMail
}

export const MailPage = ({ page, name, mail }: MailPageProps) => {
  const words = texts(page.locale)
  const html = link(page, `/postfach/${name}/html`)
  return (
    <Layout page={page} title={mail.subject} noindex>
      <Breadcrumbs page={page} crumbs={[{ label: words.title, path: '/postfach' }, { label: mail.subject }]} />
      <h1>{mail.subject}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: words.from, value: mail.headers.From },
          { label: words.to, value: mail.to },
          { label: words.date, value: <MailTime locale={page.locale} date={mail.date} /> },
        ]}
      />
      <h2>{words.text}</h2>
      <MailText text={mail.text} />
      <h2>{words.html}</h2>
      <p class="muted">{words.htmlHint}</p>
      <iframe src={html} title={words.html} width="100%" height="560" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" />
      <p>
        <a href={html} target="_blank" rel="noopener">
          {words.htmlAlone}
        </a>
      </p>
      <Details summary={words.headers}>
        <SummaryList page={page} rows={Object.entries(mail.headers).map(([label, value]) => ({ label, value }))} />
      </Details>
    </Layout>
  )
}
