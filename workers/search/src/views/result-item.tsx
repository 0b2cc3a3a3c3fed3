import { Badge, Tags } from '@vorbild/ui/badge'
import { Card } from '@vorbild/ui/card'
import { Icon } from '@vorbild/ui/icons'
import { link, type Page } from '@vorbild/ui/page'
import { facetLabel, statusKey } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import type { FoundItem } from '../search-examples.ts'
import { durationInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { Marked } from './marked.tsx'
import { WhyFound } from './why-found.tsx'

const MAX_TOPICS = 4

interface ResultItemProps {
  readonly page: Page
  readonly item: FoundItem
}

/** One line of a result list. */
export const ResultItem = ({ page, item }: ResultItemProps) => {
  const words = texts(page.locale).item
  const duration = durationInWords(item, page.locale)
  return (
    <Card
      title={<Marked segments={item.highlights.title} lang={item.language} />}
      href={link(page, `/beispiele/${item.slug}`)}
      meta={
        <>
          <Where place={item.place} land={item.landLabel} />
          {item.distance === null ? null : <span>{words.distance(item.distance)}</span>}
          {duration ? <span>{duration}</span> : null}
          <ItemBadges page={page} item={item} />
        </>
      }
      footer={<Tags label={words.topics} words={item.topics.slice(0, MAX_TOPICS).map((key) => facetLabel('thema', key, page.locale))} />}
    >
      <p>
        <Marked segments={item.highlights.summary} lang={item.language} />
      </p>
      {item.highlights.passage ? (
        <p class="muted">
          <Marked segments={item.highlights.passage} lang={item.language} />
        </p>
      ) : null}
      <WhyFound page={page} reasons={item.reasons} />
    </Card>
  )
}

const Where = ({ place, land }: { readonly place: string; readonly land: string }) => (
  <span class="with-icon">
    <Icon name="place" /> {place === '' || place === land ? land : `${place}, ${land}`}
  </span>
)

/** Award and state; running and confirmed is the usual and needs no word, and archived says that nobody confirmed it. */
export const ItemBadges = ({ page, item }: { readonly page: Page; readonly item: Pick<Item, 'goodPractice' | 'status' | 'confirmed'> }) => {
  const words = texts(page.locale).item
  const year = item.goodPractice?.year
  return (
    <>
      {item.goodPractice ? (
        <Badge kind="success" icon="star">
          {year ? words.goodPracticeSince(year) : words.goodPractice}
        </Badge>
      ) : null}
      {item.status === 'laeuft' ? null : <Badge icon="clock">{facetLabel('status', item.status, page.locale)}</Badge>}
      {item.confirmed || item.status === statusKey('archived') ? null : <Badge kind="warning">{words.unconfirmed}</Badge>}
    </>
  )
}
