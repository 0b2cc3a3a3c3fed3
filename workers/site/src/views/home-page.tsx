import { termLabel } from '@vorbild/content/vocabularies'
import { Alert } from '@vorbild/ui/alert'
import { Badge } from '@vorbild/ui/badge'
import { Card, CardGrid } from '@vorbild/ui/card'
import { Band, Hero } from '@vorbild/ui/hero'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SearchBox } from '@vorbild/ui/search-box'
import { Unbroken } from '@vorbild/ui/unbroken'
import type { Newest } from '../routes/home.tsx'
import type { DemoPerson, Services } from '../services.ts'
import { texts } from '../texts/texts.ts'

export interface HomePageProps {
  readonly page: Page
  readonly newest: Newest
  readonly services: Pick<Services, 'demoPeople' | 'hasMailbox'>
}

export const HomePage = ({ page, newest, services }: HomePageProps) => {
  const words = texts(page.locale).home
  return (
    <Layout
      page={page}
      description={words.description}
      feed={{ href: link(page, '/feed.atom'), title: words.feed }}
      scripts={['search-suggest']}
      bands
    >
      <Hero>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SearchBox
          page={page}
          action={link(page, '/beispiele')}
          label={words.search.label(newest.total)}
          button={words.search.button}
          placeholder={words.search.placeholder}
        />
      </Hero>
      {services.demoPeople.length > 0 ? (
        <Band>
          <Trial page={page} people={services.demoPeople} hasMailbox={services.hasMailbox} />
        </Band>
      ) : null}
      <Band labelledBy="doors">
        <h2 id="doors">{words.doors.title}</h2>
        <CardGrid>
          {words.doors.list.map((door) => (
            <Card title={door.title} href={link(page, door.path)}>
              <p>{door.text}</p>
            </Card>
          ))}
        </CardGrid>
      </Band>
      {newest.items.length > 0 ? <NewestExamples page={page} newest={newest} /> : null}
    </Layout>
  )
}

const NewestExamples = ({ page, newest }: { readonly page: Page; readonly newest: Newest }) => {
  const words = texts(page.locale).home.newest
  return (
    <Band hued labelledBy="newest">
      <h2 id="newest">{words.title}</h2>
      <CardGrid>
        {newest.items.map((item) => (
          <Card
            title={
              <span lang={item.language}>
                <Unbroken text={item.title} />
              </span>
            }
            href={link(page, `/beispiele/${item.slug}`)}
            meta={[...new Set([item.place, item.landLabel])].filter((part) => part !== '').join(' · ')}
            footer={item.goodPractice ? <Badge kind="success">{words.goodPractice}</Badge> : null}
          >
            <p lang={item.language}>
              <Unbroken text={item.summary} />
            </p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={link(page, '/beispiele')}>{words.all(newest.total)}</a>
      </p>
    </Band>
  )
}

const roleOf = (page: Page, { role, land }: DemoPerson): string => {
  const name = texts(page.locale).home.trial.roles[role]
  return land ? `${name} (${termLabel('land', land, page.locale)})` : name
}

/** Only on a trial instance: who one can sign in as, and where the mail arrives. */
const Trial = ({
  page,
  people,
  hasMailbox,
}: {
  readonly page: Page
  readonly people: readonly DemoPerson[]
  readonly hasMailbox: boolean
}) => {
  const words = texts(page.locale).home.trial
  return (
    <Alert page={page} kind="info" title={words.title}>
      <p>{words.text}</p>
      <ul>
        {people.map((person) => (
          <li>
            {person.name}, {roleOf(page, person)}: <code>{person.email}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={link(page, '/redaktion/anmelden')}>{words.signIn}</a>
        {hasMailbox ? (
          <>
            {' · '}
            <a href={link(page, '/postfach')}>{words.mailbox}</a>
          </>
        ) : null}
      </p>
    </Alert>
  )
}
