import { Alert } from '@vorbild/ui/alert'
import { Icon } from '@vorbild/ui/icons'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Pagination } from '@vorbild/ui/pagination'
import { SearchBox } from '@vorbild/ui/search-box'
import { facets, isFacetName } from '../rules/facets.ts'
import { isNarrowed, MAX_QUERY, type Search, SORTS, searchParams, searchPath, sortFor, type UnknownValue } from '../rules/search.ts'
import { hasWords } from '../rules/shown-query.ts'
import { PAGE_SIZE, type Results } from '../search-examples.ts'
import { texts } from '../texts/texts.ts'
import { ChosenFilters } from './chosen-filters.tsx'
import { FilterForm } from './filter-form.tsx'
import { FoundHeading } from './found-heading.tsx'
import { NoResults } from './no-results.tsx'
import { Respelt } from './respelt.tsx'
import { ResultItem } from './result-item.tsx'
import { searchTitle, shortQuery } from './search-title.ts'

export interface ResultsPageProps {
  readonly page: Page
  readonly search: Search
  readonly unknown: readonly UnknownValue[]
  readonly results: Results
}

export const ResultsPage = ({ page, search, unknown, results }: ResultsPageProps) => {
  const words = texts(page.locale).results
  const q = search.q.trim()
  // emoji or punctuation alone never find anything, so there will be no news either
  const asksForNothing = q !== '' && !hasWords(q)
  const canBeNarrowed = results.total > 0 || isNarrowed(search)
  const feed = { href: link(page, searchPath('/beispiele.atom', { ...search, page: 1, sort: null })), title: words.feed }
  const whole = { ...search, page: 1 }
  const hidden = [...searchParams({ ...search, page: 1, q: '' })].map(([name, value]) => ({ name, value }))
  return (
    <Layout
      page={page}
      title={searchTitle(page, q === '' ? words.title : words.titleFor(shortQuery(page, q)), search)}
      description={words.description}
      address={searchPath('/beispiele', search)}
      noindex={q !== '' || unknown.length > 0}
      feed={asksForNothing ? undefined : feed}
      scripts={['search-suggest', 'place-picker']}
      wide
    >
      <h1>{words.title}</h1>
      <SearchBox
        page={page}
        action={link(page, '/beispiele')}
        label={words.searchLabel}
        button={words.searchButton}
        value={search.q}
        placeholder={words.placeholder}
        hidden={hidden}
      />
      <UnknownValues page={page} unknown={unknown} />
      <div class={canBeNarrowed ? 'results results--narrowed' : 'results'}>
        {canBeNarrowed ? <FilterForm page={page} search={search} counts={results.facets} /> : null}
        <div class="results__list stack">
          <Heading page={page} search={search} results={results} />
          <Listing page={page} search={search} results={results} />
          <p class="results__feeds">
            {asksForNothing ? null : (
              <>
                {isNarrowed(search) || q !== '' ? (
                  <a href={link(page, searchPath('/newsletter', { ...search, q: results.corrected?.q ?? search.q, page: 1, sort: null }))}>
                    {words.notify}
                  </a>
                ) : null}{' '}
                <a href={feed.href}>{words.feed}</a>{' '}
              </>
            )}
            {results.total === 0 ? null : (
              <>
                <a href={link(page, searchPath('/beispiele.csv', whole))}>{words.csv}</a>{' '}
                <a href={link(page, searchPath('/beispiele.json', whole))}>{words.json}</a>
              </>
            )}
          </p>
        </div>
      </div>
    </Layout>
  )
}

type ListProps = Pick<ResultsPageProps, 'page' | 'search' | 'results'>

const Heading = ({ page, search, results }: ListProps) => {
  const words = texts(page.locale).results
  if (results.total === 0) return null
  return (
    <>
      <h2 class="results__total">
        <FoundHeading page={page} total={results.total} q={results.corrected?.q ?? search.q} />
      </h2>
      {results.relaxed ? <p>{words.relaxed}</p> : null}
      {results.exact === null ? null : <p>{words.close(results.exact)}</p>}
      <Respelt page={page} search={search} corrected={results.corrected?.q ?? null} didYouMean={results.didYouMean} />
      <ChosenFilters page={page} search={search} />
      {results.total > 1 ? <SortLinks page={page} search={search} /> : null}
      <p class="with-icon results__map">
        <Icon name="place" /> <a href={link(page, searchPath('/beispiele/karte', { ...search, page: 1 }))}>{words.onMap}</a>
      </p>
    </>
  )
}

const SortLinks = ({ page, search }: Pick<ListProps, 'page' | 'search'>) => {
  const words = texts(page.locale).results
  const offered = SORTS.filter((sort) => sort !== 'relevanz' || search.q.trim() !== '')
  return (
    <nav class="sorting" aria-label={words.sort}>
      <span aria-hidden="true">{words.sort}:</span>
      <ul>
        {offered.map((sort) => (
          <li>
            <a
              href={link(page, searchPath('/beispiele', { ...search, page: 1, sort }))}
              aria-current={sort === sortFor(search) ? 'true' : undefined}
            >
              {words.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Listing = ({ page, search, results }: ListProps) => {
  const words = texts(page.locale).results
  if (results.total === 0) return <NoResults page={page} search={search} />
  if (results.items.length === 0) {
    return (
      <>
        <p>{words.pastEndTitle}</p>
        <p>
          <a href={link(page, searchPath('/beispiele', { ...search, page: 1 }))}>{words.pastEnd}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <ol class="results__items">
        {results.items.map((item) => (
          <li>
            <ResultItem page={page} item={item} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        current={search.page}
        total={Math.ceil(results.total / PAGE_SIZE)}
        href={(number) => link(page, searchPath('/beispiele', { ...search, page: number }))}
      />
    </>
  )
}

const SHOWN_LENGTH = 60

const UnknownValues = ({ page, unknown }: Pick<ResultsPageProps, 'page' | 'unknown'>) => {
  if (unknown.length === 0) return null
  const words = texts(page.locale).results
  const sentence = ({ parameter, value }: UnknownValue): string => {
    const cut = value.slice(0, SHOWN_LENGTH).toWellFormed()
    if (isFacetName(parameter)) return words.unknown(facets[parameter].label[page.locale], cut)
    if (parameter === 'q') return words.tooLong(MAX_QUERY)
    if (parameter === 'ort') return words.unknownPlace(cut)
    if (parameter === 'umkreis') return words.unknownRadius(cut)
    return parameter === 'sort' ? words.unknownSort(cut) : words.unknownPage(cut)
  }
  return (
    <Alert page={page} kind="warning" title={words.unknownTitle}>
      <ul>
        {unknown.map((value) => (
          <li>{sentence(value)}</li>
        ))}
      </ul>
    </Alert>
  )
}
