import { link, type Page } from '@vorbild/ui/page'
import { Unbroken } from '@vorbild/ui/unbroken'
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
      <p class="citation">
        <WithBreaks text={words.citation({ ...citation, day: dayInWords(citation.day, page.locale) })} citation={citation} />
      </p>
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

/** Breaks the address before its slashes and never inside a number, so that it can be read and typed from paper. */
const WithBreaks = ({ text, citation: { url, number } }: { readonly text: string; readonly citation: Citation }) => {
  const [before = '', after = ''] = text.split(url)
  const [host = '', ...steps] = url.split(/(?<!\/)(?=\/(?!\/))/)
  return (
    <>
      {before.split(number).map((part, at) => (
        <>
          {at > 0 ? <span class="unbroken">{number}</span> : null}
          <Unbroken text={part} />
        </>
      ))}
      {host}
      {steps.map((step) => (
        <>
          <wbr />
          <span class="unbroken">{step}</span>
        </>
      ))}
      {after}
    </>
  )
}
