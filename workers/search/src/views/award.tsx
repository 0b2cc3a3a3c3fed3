import { criterionOf } from '@vorbild/content/criteria'
import type { ExampleDocument } from '@vorbild/content/documents'
import { Icon } from '@vorbild/ui/icons'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

/** The Good Practice award: since when, and for which criteria. */
export const Award = ({ page, goodPractice }: { readonly page: Page; readonly goodPractice: ExampleDocument['goodPractice'] }) => {
  if (!goodPractice) return null
  const words = texts(page.locale).example
  const criteria = goodPractice.criteria.map((key) => ({ key, criterion: criterionOf(key) }))
  return (
    <section class="award stack" aria-labelledby="auszeichnung">
      <h2 class="with-icon" id="auszeichnung">
        <Icon name="star" /> {words.awardTitle(goodPractice.year)}
      </h2>
      {criteria.length === 0 ? null : (
        <>
          <p>{words.awardText}</p>
          <dl>
            {criteria.map(({ key, criterion }) => (
              <div>
                <dt>
                  <a href={link(page, `/beispiele?kriterium=${key}`)}>{criterion?.label[page.locale] ?? key}</a>
                </dt>
                <dd>{criterion?.definition[page.locale]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
