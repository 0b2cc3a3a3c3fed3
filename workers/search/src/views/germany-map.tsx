import { link, type Page } from '@vorbild/ui/page'
import { facetLabel } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import { type Dot, dotsOf, landOutlines, MAP } from '../rules/map.ts'
import { type Search, searchPath, withValue } from '../rules/search.ts'
import type { Results } from '../search-examples.ts'
import { texts } from '../texts/texts.ts'

interface GermanyMapProps {
  readonly page: Page
  readonly search: Search
  readonly results: Results
}

const SHADES = 4
const SMALLEST_DOT = 5

/**
 * Germany with a dot where hits are and every Land as a way to narrow. For eyes and pointers: the list beside it holds the same links,
 * so it is passed over by keyboards and screen readers.
 */
export const GermanyMap = ({ page, search, results }: GermanyMapProps) => {
  const words = texts(page.locale).map
  const counts = new Map(results.facets.land.map(({ key, count }) => [key, count]))
  const most = Math.max(1, ...counts.values())
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${MAP.width} ${MAP.height}`} aria-hidden="true">
        {landOutlines().map(({ key, path }) => {
          const count = counts.get(key) ?? 0
          const outline = <path class={`map__land map__land--${Math.ceil((count / most) * SHADES)}`} d={path} />
          if (count === 0) return outline
          return (
            <a href={link(page, searchPath('/beispiele/karte', withValue(search, 'land', key)))} tabindex={-1}>
              <title>{words.landTitle(facetLabel('land', key, page.locale), count)}</title>
              {outline}
            </a>
          )
        })}
        {dotsOf(results.items).map((dot) => (
          <MapDot page={page} dot={dot} />
        ))}
      </svg>
      <figcaption class="muted">
        {words.caption} <a href="https://github.com/VictorCazanave/svg-maps">svg-maps</a> (
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>)
      </figcaption>
    </figure>
  )
}

/** One hit leads to it, several to their Land in the list. */
const MapDot = ({ page, dot: { x, y, items } }: { readonly page: Page; readonly dot: Dot<Item> }) => {
  const [first] = items
  if (!first) return null
  const href = items.length === 1 ? link(page, `/beispiele/${first.slug}`) : `#land-${first.land}`
  const title = items.length === 1 ? `${first.title}, ${first.place}` : texts(page.locale).map.dotTitle(first.place, items.length)
  return (
    <a href={href} tabindex={-1}>
      <title>{title}</title>
      <circle class="map__dot" cx={x} cy={y} r={Math.round(SMALLEST_DOT + 2 * Math.sqrt(items.length))} />
    </a>
  )
}
