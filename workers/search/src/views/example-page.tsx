import type { AttachedFile, ExampleDocument } from '@vorbild/content/documents'
import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Icon } from '@vorbild/ui/icons'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { facetLabel } from '../rules/facets.ts'
import type { Item } from '../rules/item.ts'
import type { ReadingSection } from '../rules/reading.ts'
import { dayInWords, sizeInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { AboutEntry } from './about-entry.tsx'
import { Award } from './award.tsx'
import { ExampleFacts } from './example-facts.tsx'
import { JsonLd } from './json-ld.tsx'
import { ItemBadges } from './result-item.tsx'

export interface ExamplePageProps {
  readonly page: Page
  readonly document: ExampleDocument
  readonly item: Item
  readonly sections: readonly ReadingSection[]
  readonly baseUrl: string
}

/** One practice example, wholly. */
export const ExamplePage = (props: ExamplePageProps) => {
  const { page, document, item, sections, baseUrl } = props
  const words = texts(page.locale).example
  const image = document.files.find(({ role }) => role === 'image')
  return (
    <Layout
      page={page}
      title={item.title}
      description={item.summary.slice(0, 300)}
      canonical={baseUrl + link(page, `/beispiele/${item.slug}`)}
      head={<JsonLd document={document} item={item} baseUrl={baseUrl} />}
      wide
    >
      <Breadcrumbs page={page} crumbs={[{ label: words.crumb, path: '/beispiele' }, { label: item.title }]} />
      <p class="eyebrow with-icon">
        <Icon name="place" /> {item.place === '' || item.place === item.landLabel ? item.landLabel : `${item.place}, ${item.landLabel}`}
      </p>
      <h1 lang={document.locale}>{item.title}</h1>
      <p class="badges">
        <ItemBadges page={page} item={item} />
      </p>
      {item.confirmed ? null : (
        <Alert page={page} kind="warning" title={words.unconfirmedTitle}>
          <p>{words.unconfirmed(dayInWords(item.confirmedAt, page.locale))}</p>
        </Alert>
      )}
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
          <More page={page} item={item} />
        </div>
        <aside class="example__facts stack" aria-label={words.facts}>
          <ExampleFacts page={page} document={document} item={item} />
          <AboutEntry page={page} document={document} baseUrl={baseUrl} />
        </aside>
      </div>
    </Layout>
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
            {line}
          </>
        ))}
      </p>
    ))}
  </>
)

const filePath = (item: Item, file: AttachedFile): string => `/beispiele/${item.slug}/dateien/${encodeURIComponent(file.id)}`

const Picture = ({ page, item, image }: { readonly page: Page; readonly item: Item; readonly image: AttachedFile }) => (
  <figure class="picture">
    <img src={filePath(item, image)} alt={image.alt ?? ''} loading="lazy" />
    {image.credit ? <figcaption class="muted">{texts(page.locale).example.imageCredit(image.credit)}</figcaption> : null}
  </figure>
)

const Files = ({ page, item, files }: { readonly page: Page; readonly item: Item; readonly files: readonly AttachedFile[] }) => {
  if (files.length === 0) return null
  const words = texts(page.locale).example
  return (
    <section class="stack" aria-labelledby="dateien">
      <h2 id="dateien">{words.files}</h2>
      <ul class="files">
        {files.map((file) => (
          <li class="with-icon">
            <Icon name="file" />
            <span>
              <a href={filePath(item, file)}>{file.title || file.name}</a>{' '}
              <span class="muted">
                ({words.fileMeta(words.fileTypes[file.mediaType] ?? words.otherFile, sizeInWords(file.size, page.locale))})
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
