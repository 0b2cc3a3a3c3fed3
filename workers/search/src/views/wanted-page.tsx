import { isoTime } from '@vorbild/kernel/clock'
import { hasRole } from '@vorbild/kernel/identity'
import { Button } from '@vorbild/ui/button'
import { DataTable } from '@vorbild/ui/data-table'
import { Details } from '@vorbild/ui/details'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Wanted } from '../misses.ts'
import { ENOUGH } from '../rules/missed-words.ts'
import { dayInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

interface WantedPageProps {
  readonly page: Page
  readonly wanted: readonly Wanted[]
  readonly baseUrl: string
}

/** For the office: what readers look for in vain, with a call for practice to put into the newsletter. */
export const WantedPage = ({ page, wanted, baseUrl }: WantedPageProps) => {
  const words = texts(page.locale).wanted
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.privacy(ENOUGH)}</p>
      {wanted.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <DataTable
            caption={words.caption}
            columns={[
              { key: 'word', label: words.word },
              { key: 'times', label: words.times, numeric: true },
              { key: 'last', label: words.last },
              { key: 'call', label: words.call },
            ]}
            rows={wanted.map(({ word, times, lastAt, found }) => ({
              word: <a href={link(page, `/beispiele?q=${encodeURIComponent(word)}`)}>{word}</a>,
              times: String(times),
              last: dayInWords(isoTime(lastAt), page.locale),
              call: found > 0 ? words.found(found) : <Call page={page} word={word} baseUrl={baseUrl} />,
            }))}
          />
          <p>
            <a href={link(page, '/redaktion/newsletter')}>{words.toNewsletter}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** Who may write in the newsletter; for others the button would end at a closed door. */
const WRITERS = ['newsletter_editor', 'newsletter_sender', 'head_office', 'administrator'] as const

/** Always German: the newsletter is. */
const Call = ({ page, word, baseUrl }: { readonly page: Page; readonly word: string; readonly baseUrl: string }) => {
  const { callTitle, callText, callLink } = texts('de').wanted
  const call = { title: callTitle(word), text: callText(word), link: callLink, url: `${baseUrl}/einreichen` }
  return (
    <Details summary={texts(page.locale).wanted.callSummary(word)}>
      <div class="stack" lang="de">
        <p>
          <strong>{call.title}</strong>
        </p>
        <p>
          {call.text} <a href={call.url}>{call.link}</a>.
        </p>
      </div>
      {hasRole(page.identity, ...WRITERS) ? (
        <form method="post" action={link(page, '/redaktion/newsletter/aufruf')}>
          <input type="hidden" name="heading" value={call.title} />
          <input type="hidden" name="text" value={`${call.text} [${call.link}](${call.url}).`} />
          <Button kind="secondary">{texts(page.locale).wanted.callAdd}</Button>
        </form>
      ) : null}
    </Details>
  )
}
