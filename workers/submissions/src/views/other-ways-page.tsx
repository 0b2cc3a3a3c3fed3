import type { InclusionQuestion } from '@vorbild/content/inclusion/inclusion-question'
import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

/** A kind no: why, and where else to turn to. */
export const OtherWaysPage = ({ page, question }: { readonly page: Page; readonly question: InclusionQuestion }) => {
  const words = texts(page.locale).otherWays
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p class="lead">
        {words.lead} {question.explanation[page.locale]}
      </p>
      <h2>{words.elsewhere}</h2>
      <ul>
        {question.otherPlaces.map(({ label, href }) => (
          <li>
            <a href={href} rel="noreferrer">
              {label[page.locale]}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.mistaken}</p>
      <ButtonRow>
        <ButtonLink href={link(page, '/einreichen')} kind="secondary">
          {words.again}
        </ButtonLink>
        <ButtonLink href={link(page, '/kontakt')} kind="tertiary">
          {words.contact}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
