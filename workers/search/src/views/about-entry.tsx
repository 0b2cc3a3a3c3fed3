import type { ExampleDocument } from '@vorbild/content/documents'
import { isoTime } from '@vorbild/kernel/clock'
import { link, type Page } from '@vorbild/ui/page'
import { versionPath } from '../rules/citation.ts'
import { licenceOf } from '../rules/licence.ts'
import { dayInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { Row } from './example-facts.tsx'

interface AboutEntryProps {
  readonly page: Page
  readonly document: ExampleDocument
  readonly versions: readonly { readonly version: number; readonly publishedAt: number }[]
  readonly presentVersion: number
  readonly baseUrl: string
}

/** How to cite and reuse it, and where it comes from. */
export const AboutEntry = ({ page, document, versions, presentVersion, baseUrl }: AboutEntryProps) => {
  const words = texts(page.locale).example
  const licence = licenceOf(document)
  return (
    <section class="facts" aria-labelledby="eintrag">
      <h2 id="eintrag">{words.about}</h2>
      <dl>
        <Row label={words.number}>
          <a href={`/beispiele/${document.exampleId}`}>{document.exampleId}</a>
        </Row>
        <Row label={words.published}>
          <time datetime={document.publishedAt}>{dayInWords(document.publishedAt, page.locale)}</time> ({words.version(document.version)})
        </Row>
        <Row label={words.versions}>
          {versions.length > 1 ? (
            <ol class="versions" reversed>
              {versions.map(({ version, publishedAt }) => (
                <li>
                  {version === document.version ? (
                    <strong>{words.version(version)}</strong>
                  ) : (
                    <a href={link(page, versionPath(document.exampleId, version))}>{words.version(version)}</a>
                  )}
                  , <time datetime={isoTime(publishedAt)}>{dayInWords(isoTime(publishedAt), page.locale)}</time>
                  {version === presentVersion ? ` (${words.presentVersion})` : null}
                </li>
              ))}
            </ol>
          ) : null}
        </Row>
        <Row label={words.licence}>
          {words.licenceText} {licence.url ? <a href={licence.url}>{licence.name}</a> : licence.name}
        </Row>
        <Row label={words.source}>
          {document.source ? (
            <a href={document.source} rel="noopener">
              {words.sourceLink}
            </a>
          ) : null}
        </Row>
        <Row label={words.data}>
          <a href={`${baseUrl}/beispiele/${document.slug}.json`}>{words.dataLink}</a>
        </Row>
      </dl>
    </section>
  )
}
