import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { termLabel } from '@vorbild/content/vocabularies'
import type { Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
import type { Child } from 'hono/jsx'
import type { Item } from '../rules/item.ts'
import { type Fact, factsOf } from '../rules/reading.ts'
import { dayInWords, durationInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

interface ExampleFactsProps {
  readonly page: Page
  readonly document: ExampleDocument
  readonly item: Item
}

/** The short facts of an example, its status in words first. */
export const ExampleFacts = ({ page, document, item }: ExampleFactsProps) => {
  const words = texts(page.locale).example
  const kind = kindOf(document.kind)
  const { municipalitySize } = document.content
  return (
    <section class="facts" aria-labelledby="fakten">
      <h2 id="fakten">{words.facts}</h2>
      <dl>
        <Row label={words.status}>{words.statusWords[item.status] ?? item.status}</Row>
        <Row label={words.duration}>{durationInWords(item, page.locale)}</Row>
        <Row label={words.confirmed}>
          <time datetime={item.confirmedAt}>{dayInWords(item.confirmedAt, page.locale)}</time>
        </Row>
        {kind ? factsOf(kind, document.content, page.locale).map((fact) => <FactRow fact={fact} />) : null}
        <Row label={words.municipalitySize}>
          {typeof municipalitySize === 'string' ? termLabel('municipalitySize', municipalitySize, page.locale) : null}
        </Row>
      </dl>
    </section>
  )
}

export const Row = ({ label, children }: { readonly label: string; readonly children?: Child }) =>
  children ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

const FactRow = ({ fact: { label, words, href } }: { readonly fact: Fact }) => {
  if (href) {
    return (
      <Row label={label}>
        <a href={href} rel="noopener">
          <Unbroken text={words[0] ?? ''} />
        </a>
      </Row>
    )
  }
  return (
    <Row label={label}>
      {words.length === 1 ? (
        <Unbroken text={words[0] ?? ''} />
      ) : (
        <ul>
          {words.map((word) => (
            <li>
              <Unbroken text={word} />
            </li>
          ))}
        </ul>
      )}
    </Row>
  )
}
