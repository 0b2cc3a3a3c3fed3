import { link, type Page } from '@vorbild/ui/page'
import { EMPTY_CHOICE, FACETS, facetLabel, facets } from '../rules/facets.ts'
import { isNarrowed, type Search, searchPath, without } from '../rules/search.ts'
import { texts } from '../texts/texts.ts'

/** What the results are narrowed by; each a link that takes it away again. */
export const ChosenFilters = ({ page, search }: { readonly page: Page; readonly search: Search }) => {
  if (!isNarrowed(search)) return null
  const words = texts(page.locale).results
  return (
    <nav class="chosen" aria-label={words.chosen}>
      <ul>
        {FACETS.flatMap((name) =>
          search.chosen[name].map((key) => {
            const label = facetLabel(name, key, page.locale)
            return (
              <li>
                <a
                  class="chosen__remove"
                  href={link(page, searchPath('/beispiele', without(search, name, key)))}
                  aria-label={words.remove(facets[name].label[page.locale], label)}
                >
                  {label} <span aria-hidden="true">×</span>
                </a>
              </li>
            )
          }),
        )}
        {search.near ? (
          <li>
            <a
              class="chosen__remove"
              href={link(page, searchPath('/beispiele', { ...search, page: 1, near: null }))}
              aria-label={words.remove(words.around, words.nearOf(search.near.km, search.near.name))}
            >
              {words.nearOf(search.near.km, search.near.name)} <span aria-hidden="true">×</span>
            </a>
          </li>
        ) : null}
        <li>
          <a href={link(page, searchPath('/beispiele', { ...search, page: 1, near: null, chosen: EMPTY_CHOICE }))}>{words.reset}</a>
        </li>
      </ul>
    </nav>
  )
}
