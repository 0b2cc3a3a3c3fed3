import { termLabel } from '@vorbild/content/vocabularies'
import { Tags } from '@vorbild/ui/badge'
import { Card } from '@vorbild/ui/card'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import { type Entry, pictureOf } from '../rules/issue.ts'
import { placeText } from '../texts/place-text.ts'
import { texts } from '../texts/texts.ts'

/** One example an issue tells of, leading to its page. */
export const EntryCard = ({ page, entry }: { readonly page: Page; readonly entry: Entry }) => (
  <Card
    title={
      <span lang="de">
        <Unbroken text={entry.title} />
      </span>
    }
    href={link(page, `/beispiele/${entry.slug}`)}
    meta={placeText(entry, page.locale)}
    footer={<Tags label={texts(page.locale).archive.topics} words={entry.topics.map((key) => termLabel('topics', key, page.locale))} />}
  >
    {pictureOf(entry) === '' ? null : <img class="card__picture" src={pictureOf(entry)} alt={entry.imageAlt} lang="de" loading="lazy" />}
    <p lang="de">
      <Unbroken text={entry.teaser} />
    </p>
  </Card>
)
