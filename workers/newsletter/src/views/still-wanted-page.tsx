import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

interface StillWantedPageProps {
  readonly page: Page
  readonly subscriber: {
    readonly email: string
    readonly state: 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed'
    readonly stillWantedAskedAt: number | null
  }
  readonly settingsPath: string
  readonly unsubscribePath: string
}

/** Asks for one click while there is something to answer; says how things stand otherwise. Posts to its own address. */
export const StillWantedPage = (props: StillWantedPageProps) => {
  const { state, stillWantedAskedAt } = props.subscriber
  if (state === 'paused' || (state === 'confirmed' && stillWantedAskedAt !== null)) return <Question {...props} />
  return state === 'confirmed' ? <Kept {...props} /> : <Gone {...props} />
}

const Question = ({ page, subscriber, settingsPath, unsubscribePath }: StillWantedPageProps) => {
  const { stillWanted: words, settings } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} noindex>
      <h1>{words.title}</h1>
      <p>{settings.lead(subscriber.email)}</p>
      <p class="lead">{subscriber.state === 'paused' ? settings.states.paused : words.lead}</p>
      <form method="post">
        <ButtonRow>
          <Button>{words.submit}</Button>
          <ButtonLink href={link(page, unsubscribePath)} kind="tertiary">
            {settings.unsubscribe}
          </ButtonLink>
        </ButtonRow>
      </form>
      <p>
        <a href={link(page, settingsPath)}>{words.settings}</a>
      </p>
    </Layout>
  )
}

const Kept = ({ page, settingsPath }: StillWantedPageProps) => {
  const { stillWanted: words, confirm } = texts(page.locale)
  return (
    <Layout page={page} title={words.doneTitle} noindex>
      <h1>{words.doneTitle}</h1>
      <p class="lead">{words.done}</p>
      <ButtonRow>
        <ButtonLink href={link(page, settingsPath)} kind="secondary">
          {confirm.toSettings}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}

const Gone = ({ page }: StillWantedPageProps) => {
  const { confirm, settings } = texts(page.locale)
  return (
    <Layout page={page} title={confirm.leftTitle} noindex>
      <h1>{confirm.leftTitle}</h1>
      <p class="lead">{confirm.left}</p>
      <ButtonRow>
        <ButtonLink href={link(page, '/newsletter')} kind="secondary">
          {settings.again}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}
