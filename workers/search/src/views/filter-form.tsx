import { Button, ButtonRow } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import { FACETS, type FacetCount, type FacetCounts, type FacetName, facetLabel, facets } from '../rules/facets.ts'
import type { Search } from '../rules/search.ts'
import { texts } from '../texts/texts.ts'
import { RadiusFields } from './radius-fields.tsx'

interface FilterFormProps {
  readonly page: Page
  readonly search: Search
  readonly counts: FacetCounts
}

/** These are open from the start; more at once would push the rest out of sight. */
const OPEN_AT_FIRST: readonly FacetName[] = ['thema', 'zielgruppe']

/** All ways to narrow the results, as a form that needs no script. What would find nothing is not offered. */
export const FilterForm = ({ page, search, counts }: FilterFormProps) => {
  const words = texts(page.locale).results
  const chosen = FACETS.reduce((sum, name) => sum + search.chosen[name].length, search.near ? 1 : 0)
  return (
    <details class="filters">
      <summary class="filters__summary">{words.filtersOpen(chosen)}</summary>
      <form class="wide" action={link(page, '/beispiele')} method="get" aria-labelledby="filters-title">
        <h2 class="filters__title" id="filters-title">
          {words.filters}
        </h2>
        {search.q.trim() === '' ? null : <input type="hidden" name="q" value={search.q} />}
        {search.sort === null ? null : <input type="hidden" name="sort" value={search.sort} />}
        {FACETS.map((name) => (
          <FacetChoice page={page} name={name} chosen={search.chosen[name]} counts={counts[name]} />
        ))}
        <RadiusFields page={page} near={search.near} />
        <ButtonRow>
          <Button kind="secondary">{words.apply}</Button>
        </ButtonRow>
      </form>
    </details>
  )
}

interface FacetChoiceProps {
  readonly page: Page
  readonly name: FacetName
  readonly chosen: readonly string[]
  readonly counts: readonly FacetCount[]
}

const FacetChoice = ({ page, name, chosen, counts }: FacetChoiceProps) => {
  const words = texts(page.locale).results
  const options = [...counts, ...chosen.filter((key) => !counts.some((count) => count.key === key)).map((key) => ({ key, count: 0 }))]
  if (options.length === 0) return null
  return (
    <details class="facet" open={chosen.length > 0 || OPEN_AT_FIRST.includes(name)}>
      <summary>
        {facets[name].label[page.locale]}
        {chosen.length > 0 ? <span class="muted"> ({words.choices(chosen.length)})</span> : null}
      </summary>
      <fieldset>
        <legend class="kern-sr-only">{facets[name].label[page.locale]}</legend>
        {options.map(({ key, count }) => (
          <label class="facet__option">
            <input type="checkbox" name={name} value={key} checked={chosen.includes(key)} />
            <span>
              {facetLabel(name, key, page.locale)} <span class="facet__count">({count})</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
