import { isoTime } from '@vorbild/kernel/clock'
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

/** Always German: the newsletter is. */
const Call = ({ page, word, baseUrl }: { readonly page: Page; readonly word: string; readonly baseUrl: string }) => (
  <Details summary={texts(page.locale).wanted.callSummary(word)}>
    <div class="stack" lang="de">
      <p>
        <strong>{texts('de').wanted.callTitle(word)}</strong>
      </p>
      <p>{texts('de').wanted.callText(word, `${baseUrl}/einreichen`)}</p>
    </div>
  </Details>
)
