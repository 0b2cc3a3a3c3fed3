import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import { facetLabel } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import { type Search, searchPath, withValue } from '../rules/search.ts'
import type { Results } from '../search-examples.ts'
import { texts } from '../texts/texts.ts'
import { ChosenFilters } from './chosen-filters.tsx'
import { FoundHeading } from './found-heading.tsx'
import { GermanyMap } from './germany-map.tsx'
import { NoResults } from './no-results.tsx'
import { searchTitle, shortQuery } from './search-title.ts'

interface MapPageProps {
  readonly page: Page
  readonly search: Search
  readonly results: Results
}

/** Where the hits are: a map, and beside it a list that says the same. */
export const MapPage = ({ page, search, results }: MapPageProps) => {
  const words = texts(page.locale).map
  const q = search.q.trim()
  return (
    <Layout
      page={page}
      title={searchTitle(page, words.title, search, q === '' ? [] : [words.quoted(shortQuery(page, q))])}
      description={words.description}
      address={searchPath('/beispiele/karte', search)}
      noindex={q !== ''}
      wide
    >
      <h1>{words.title}</h1>
      <p>
        <a href={link(page, searchPath('/beispiele', search))}>{words.toList}</a>
      </p>
      <ChosenFilters page={page} search={search} />
      {results.total === 0 ? (
        <NoResults page={page} search={search} />
      ) : (
        <>
          <p class="results__total">
            <FoundHeading page={page} total={results.total} q={search.q} />
          </p>
          {results.items.length < results.total ? <p>{words.cut(results.items.length)}</p> : null}
          <div class="map-page">
            <GermanyMap page={page} search={search} results={results} />
            <Laender page={page} search={search} results={results} />
          </div>
        </>
      )}
    </Layout>
  )
}

/** Each Land leads where it leads on the map, those that are not chosen as well. */
const Laender = ({ page, search, results }: MapPageProps) => {
  const laender = results.facets.land.filter(({ count }) => count > 0)
  const shown = laender.filter(({ key }) => results.items.some(({ land }) => land === key))
  const others = laender.filter((land) => !shown.includes(land))
  return (
    <div class="map-list stack">
      {shown.map(({ key, count }) => (
        <section class="stack" aria-labelledby={`land-${key}`}>
          <h2 id={`land-${key}`}>
            <LandLink page={page} search={search} land={key} /> <span class="muted">({count})</span>
          </h2>
          <ul>
            {results.items
              .filter(({ land }) => land === key)
              .map((item) => (
                <li>
                  <Line page={page} item={item} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {others.length === 0 ? null : (
        <section class="stack" aria-labelledby="andere">
          <h2 id="andere">{texts(page.locale).map.others}</h2>
          <ul class="inline-links">
            {others.map(({ key, count }) => (
              <li>
                <LandLink page={page} search={search} land={key} /> <span class="muted">({count})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const LandLink = ({ page, search, land }: Pick<MapPageProps, 'page' | 'search'> & { readonly land: string }) => (
  <a href={link(page, searchPath('/beispiele/karte', withValue(search, 'land', land)))}>{facetLabel('land', land, page.locale)}</a>
)

const Line = ({ page, item }: { readonly page: Page; readonly item: Item }) => (
  <>
    <a href={link(page, `/beispiele/${item.slug}`)} lang={item.language}>
      <Unbroken text={item.title} />
    </a>
    {item.place === '' ? null : <span class="muted">, {item.place}</span>}
  </>
)
