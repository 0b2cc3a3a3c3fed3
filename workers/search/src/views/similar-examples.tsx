import { Card, CardGrid } from '@vorbild/ui/card'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import { facetLabel } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import type { Similar } from '../rules/similar.ts'
import { texts } from '../texts/texts.ts'
import { ItemBadges } from './result-item.tsx'

const MOST_REASONS = 3

/** What else may fit, and why. */
export const SimilarExamples = ({ page, similar }: { readonly page: Page; readonly similar: readonly Similar<Item>[] }) => {
  if (similar.length === 0) return null
  const words = texts(page.locale).example
  return (
    <section class="similar stack" aria-labelledby="aehnlich">
      <h2 id="aehnlich">{words.similar}</h2>
      <CardGrid>
        {similar.map(({ item, reasons }) => (
          <Card
            title={
              <span lang={item.language}>
                <Unbroken text={item.title} />
              </span>
            }
            href={link(page, `/beispiele/${item.slug}`)}
            meta={
              <>
                <span>{item.place === '' ? item.landLabel : item.place}</span>
                <ItemBadges page={page} item={item} />
              </>
            }
          >
            <p class="muted">
              {words.similarBecause}{' '}
              {reasons
                .slice(0, MOST_REASONS)
                .map(({ name, key }) => facetLabel(name, key, page.locale))
                .join(' · ')}
            </p>
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}
