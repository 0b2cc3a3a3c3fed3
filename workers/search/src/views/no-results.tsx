import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import { countableWords } from '../rules/missed-words.ts'
import { isNarrowed, type Search, searchPath } from '../rules/search.ts'
import { hasWords } from '../rules/shown-query.ts'
import { texts } from '../texts/texts.ts'
import { ChosenFilters } from './chosen-filters.tsx'

/** Nothing found is not the end: what to try next. */
export const NoResults = ({ page, search }: { readonly page: Page; readonly search: Search }) => {
  const words = texts(page.locale).results
  const single = countableWords(search.q)
  const asksForNothing = search.q.trim() !== '' && !hasWords(search.q)
  const unquoted = hasWords(search.q) ? search.q.replaceAll(/["„“”«»]/g, '').trim() : search.q
  return (
    <section class="stack" aria-labelledby="none">
      <h2 id="none">{asksForNothing ? words.askTitle : words.noneTitle}</h2>
      {asksForNothing ? <p>{words.ask}</p> : null}
      {search.q.trim() === '' || asksForNothing ? null : (
        <ul>
          {words.noneTips.map((tip) => (
            <li>{tip}</li>
          ))}
        </ul>
      )}
      {unquoted === search.q ? null : (
        <p>
          {words.noneUnquoted} <a href={link(page, searchPath('/beispiele', { ...search, q: unquoted, page: 1 }))}>{unquoted}</a>
        </p>
      )}
      {single.length < 2 ? null : (
        <>
          <p>{words.noneOnly}</p>
          <ul class="inline-links">
            {single.map(({ word }) => (
              <li>
                <a href={link(page, searchPath('/beispiele', { ...search, q: word, page: 1 }))}>{word}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isNarrowed(search) ? (
        <>
          <p>{words.noneFilters}</p>
          <ChosenFilters page={page} search={search} />
        </>
      ) : null}
      <ButtonRow>
        <ButtonLink href={link(page, '/beispiele')} kind="secondary">
          {words.noneAll}
        </ButtonLink>
      </ButtonRow>
      <p>
        <a href={link(page, '/einreichen')}>{words.noneHandIn}</a>
      </p>
    </section>
  )
}
