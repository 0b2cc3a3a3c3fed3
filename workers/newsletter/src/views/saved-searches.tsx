import { Button } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import { hearsOnlyHits, type Interests, ISSUE_RHYTHMS } from '../rules/interests.ts'
import { searchWords } from '../texts/search-words.ts'
import { texts } from '../texts/texts.ts'

export interface SavedSearchesProps {
  readonly page: Page
  /** Address of the settings, without the language's prefix. */
  readonly path: string
  readonly searches: readonly { readonly id: string; readonly query: string }[]
  /** A search that waits to be saved. */
  readonly offered: string | null
  readonly interests: Interests
}

/** The searches somebody hears of. */
export const SavedSearches = ({ page, path, searches, offered, interests }: SavedSearchesProps) => {
  const words = texts(page.locale).searches
  const readsIssues = ISSUE_RHYTHMS.some((known) => known === interests.rhythm)
  const isNew = offered !== null && !searches.some(({ query }) => query === offered)
  return (
    <form method="post" action={link(page, `${path}/suchen`)}>
      <h2>{words.title}</h2>
      {searches.length === 0 ? <p>{words.none}</p> : null}
      {searches.length > 0 && readsIssues ? <p>{words.asleep}</p> : null}
      {hearsOnlyHits(interests, searches.length) ? <p>{words.onlyHits}</p> : null}
      {searches.length > 0 ? (
        <ul>
          {searches.map(({ id, query }) => (
            <li>
              <a href={link(page, `/beispiele?${query}`)}>{searchWords(query, page.locale)}</a>{' '}
              <button class="link-button" type="submit" name="loeschen" value={id}>
                {words.drop}
                <span class="kern-sr-only">: {searchWords(query, page.locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isNew ? (
        <>
          <p>
            {words.offered} <strong>{searchWords(offered, page.locale)}</strong>
          </p>
          {readsIssues ? <p>{words.insteadOfIssues}</p> : null}
          {searches.length === 0 && hearsOnlyHits(interests, 1) ? <p>{words.onlyHitsThen}</p> : null}
          <Button kind="secondary" name="suche" value={offered}>
            {words.keep}
          </Button>
        </>
      ) : null}
    </form>
  )
}
