import { link, type Page } from '@vorbild/ui/page'
import { type Citation, versionPath } from '../rules/citation.ts'
import { dayInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

/** How to cite this version, in words and for reference managers. */
export const Cite = ({ page, citation }: { readonly page: Page; readonly citation: Citation }) => {
  const words = texts(page.locale).example
  const path = versionPath(citation.number, citation.version)
  return (
    <section class="stack" aria-labelledby="zitieren">
      <h2 id="zitieren">{words.cite}</h2>
      <p class="citation">{words.citation({ ...citation, day: dayInWords(citation.day, page.locale) })}</p>
      <ul class="inline-links">
        <li>
          <a href={`${path}/zitat.bib`}>BibTeX</a>
        </li>
        <li>
          <a href={`${path}/zitat.ris`}>RIS</a>
        </li>
        <li>
          <a href={link(page, `${path}/zitat.txt`)}>{words.citeText}</a>
        </li>
      </ul>
    </section>
  )
}
