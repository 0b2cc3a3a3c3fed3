import { ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import type { Item } from '../rules/item.ts'
import { texts } from '../texts/texts.ts'

interface ExchangeProps {
  readonly page: Page
  readonly item: Item
  /** How many told that they used it. */
  readonly adoptions: number
}

/** Asking those responsible, and telling them that it was used. Whom nobody confirms nobody is sent to. */
export const Exchange = ({ page, item, adoptions }: ExchangeProps) => {
  const words = texts(page.locale).example.exchange
  const path = `/beispiele/${item.slug}`
  return (
    <section class="exchange stack" aria-labelledby="austausch">
      <h2 id="austausch">{words.title}</h2>
      {adoptions === 0 ? null : <p class="exchange__count">{words.adoptions(adoptions)}</p>}
      <p>{item.confirmed ? words.invitation : words.closed}</p>
      <ButtonRow>
        {item.confirmed ? (
          <ButtonLink href={link(page, `${path}/kontakt`)} icon="mail">
            {words.contact}
          </ButtonLink>
        ) : null}
        <ButtonLink href={link(page, `${path}/uebernahme`)} kind="secondary">
          {words.adopt}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}
