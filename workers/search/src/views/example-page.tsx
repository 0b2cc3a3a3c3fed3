import type { ExampleDocument } from '@vorbild/content/documents'
import { isoTime } from '@vorbild/kernel/clock'
import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Icon } from '@vorbild/ui/icons'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import type { Citation } from '../rules/citation.ts'
import { facetLabel, statusKey } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import type { ReadingSection } from '../rules/reading.ts'
import type { Similar } from '../rules/similar.ts'
import { dayInWords, durationInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { AboutEntry } from './about-entry.tsx'
import { Award } from './award.tsx'
import { Cite } from './cite.tsx'
import { ExampleFacts } from './example-facts.tsx'
import { Files, Picture } from './example-files.tsx'
import { Exchange } from './exchange.tsx'
import { JsonLd } from './json-ld.tsx'
import { ItemBadges } from './result-item.tsx'
import { SimilarExamples } from './similar-examples.tsx'

export interface ExamplePageProps {
  readonly page: Page
  readonly document: ExampleDocument
  readonly item: Item
  readonly sections: readonly ReadingSection[]
  readonly baseUrl: string
  readonly citation: Citation
  readonly versions: readonly { readonly version: number; readonly publishedAt: number }[]
  /** Differs from the document's own where an older version is read. */
  readonly presentVersion: number
  readonly similar: readonly Similar<Item>[]
  readonly adoptions: number
}

/** One practice example, wholly. */
export const ExamplePage = (props: ExamplePageProps) => {
  const { page, document, item, sections, baseUrl, citation, versions, presentVersion, similar, adoptions } = props
  const firstPublishedAt = isoTime(Math.min(Date.parse(document.publishedAt), ...versions.map(({ publishedAt }) => publishedAt)))
  const isOlder = document.version !== presentVersion
  const words = texts(page.locale).example
  const image = document.files.find(({ role }) => role === 'image')
  return (
    <Layout
      page={page}
      title={item.title}
      description={item.summary.slice(0, 300)}
      address={`/beispiele/${item.slug}`}
      article
      picture={image && { url: `${baseUrl}/beispiele/${item.slug}/dateien/${encodeURIComponent(image.id)}`, alt: image.alt ?? '' }}
      noindex={isOlder}
      head={isOlder ? null : <JsonLd {...{ document, item, baseUrl, firstPublishedAt }} siteName={page.siteName} />}
      wide
    >
      <Breadcrumbs page={page} crumbs={[{ label: words.crumb, path: '/beispiele' }, { label: item.title }]} />
      <p class="eyebrow with-icon">
        <Icon name="place" /> {item.place === '' || item.place === item.landLabel ? item.landLabel : `${item.place}, ${item.landLabel}`}
      </p>
      <h1 lang={document.locale}>
        <Unbroken text={item.title} />
      </h1>
      <p class="badges">
        <ItemBadges page={page} item={item} />
      </p>
      <Glance page={page} item={item} />
      {isOlder ? (
        <Alert page={page} kind="info" title={words.olderTitle(document.version)}>
          <p>
            {words.older(dayInWords(document.publishedAt, page.locale))}{' '}
            <a href={link(page, `/beispiele/${item.slug}`)}>{words.toPresent(presentVersion)}</a>
          </p>
        </Alert>
      ) : null}
      {item.confirmed || isOlder ? null : <Aged page={page} item={item} />}
      <div class="example">
        <div class="example__text stack">
          <div class="lead prose" lang={document.locale}>
            <Paragraphs text={item.summary} />
          </div>
          {image ? <Picture page={page} item={item} image={image} /> : null}
          {sections.map(({ key, label, text }) => (
            <section class="stack" aria-labelledby={key}>
              <h2 id={key}>{label}</h2>
              <div class="prose" lang={document.locale}>
                <Paragraphs text={text} />
              </div>
            </section>
          ))}
          <Award page={page} goodPractice={document.goodPractice} />
          <Files page={page} item={item} files={document.files.filter(({ role }) => role === 'document')} />
          {isOlder ? null : <Exchange page={page} item={item} adoptions={adoptions} />}
          <Cite page={page} citation={citation} />
          <More page={page} item={item} />
        </div>
        <aside class="example__facts stack" aria-label={words.facts}>
          <ExampleFacts page={page} document={document} item={item} />
          <AboutEntry page={page} document={document} versions={versions} presentVersion={presentVersion} baseUrl={baseUrl} />
        </aside>
      </div>
      <SimilarExamples page={page} similar={similar} />
    </Layout>
  )
}

/** That it still runs, if it does (a badge says all else), since when, and how fresh that knowledge is: what one wants to know before reading on. */
const Glance = ({ page, item }: { readonly page: Page; readonly item: Item }) => {
  const words = texts(page.locale).example
  const running = item.status === statusKey('running') ? facetLabel('status', item.status, page.locale) : null
  const said = [running, durationInWords(item, page.locale), words.confirmedOn(dayInWords(item.confirmedAt, page.locale))]
  const [first = '', ...others] = said.filter((part) => part !== null)
  const parts = [first.charAt(0).toUpperCase() + first.slice(1), ...others]
  return (
    <p class="glance">
      {parts.map((part, at) => (
        <>
          <span class="glance__part">{at < others.length ? `${part} ·` : part}</span>{' '}
        </>
      ))}
    </p>
  )
}

/** Nobody confirmed it for long; after even longer it is archived. */
const Aged = ({ page, item }: { readonly page: Page; readonly item: Item }) => {
  const words = texts(page.locale).example
  const isArchived = item.status === statusKey('archived')
  const say = isArchived ? words.archived : words.unconfirmed
  return (
    <Alert page={page} kind="warning" title={isArchived ? words.archivedTitle : words.unconfirmedTitle}>
      <p>{say(dayInWords(item.confirmedAt, page.locale))}</p>
    </Alert>
  )
}

/** Blank lines part paragraphs, single line ends are kept. */
const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index > 0 ? <br /> : null}
            <Unbroken text={line} />
          </>
        ))}
      </p>
    ))}
  </>
)

const More = ({ page, item }: { readonly page: Page; readonly item: Item }) => {
  const words = texts(page.locale).example
  return (
    <nav class="stack" aria-labelledby="weiter">
      <h2 id="weiter">{words.more}</h2>
      <ul>
        {item.topics.map((key) => (
          <li>
            <a href={link(page, `/beispiele?thema=${key}`)}>{words.moreTopic(facetLabel('thema', key, page.locale))}</a>
          </li>
        ))}
        {item.land === 'DE' ? null : (
          <li>
            <a href={link(page, `/beispiele?land=${item.land}`)}>{words.moreLand(item.landLabel)}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
