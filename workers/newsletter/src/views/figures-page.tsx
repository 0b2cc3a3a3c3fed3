import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import type { Growth } from '../rules/growth.ts'
import type { IssueFigures } from '../rules/issue-figures.ts'
import { texts } from '../texts/texts.ts'
import { GrowthFigures } from './growth-figures.tsx'
import { IssueFiguresTable } from './issue-figures.tsx'
import { SplitFigures, type SplitRow } from './split-figures.tsx'

interface FiguresPageProps {
  readonly page: Page
  readonly issues: readonly IssueFigures[]
  readonly growth: readonly Growth[]
  readonly topics: readonly SplitRow[]
  readonly laender: readonly SplitRow[]
}

/** Every picture with its table beside it and the same numbers as CSV. */
export const FiguresPage = ({ page, issues, growth, topics, laender }: FiguresPageProps) => {
  const { figures: words, desk } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <Breadcrumbs page={page} crumbs={[{ label: desk.title, path: '/redaktion/newsletter' }, { label: words.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.issuesTitle}</h2>
      <p>{words.issuesHint}</p>
      <IssueFiguresTable page={page} issues={issues} />
      <Download page={page} name="ausgaben" />
      <h2>{words.growthTitle}</h2>
      <p>{words.growthHint}</p>
      <GrowthFigures page={page} growth={growth} />
      <Download page={page} name="wachstum" />
      <h2>{words.topicTitle}</h2>
      <p>{words.splitHint}</p>
      <SplitFigures page={page} split="topic" rows={topics} />
      <Download page={page} name="themen" />
      <h2>{words.landTitle}</h2>
      <p>{words.splitHint}</p>
      <SplitFigures page={page} split="land" rows={laender} />
      <Download page={page} name="laender" />
    </Layout>
  )
}

const Download = ({ page, name }: { readonly page: Page; readonly name: 'ausgaben' | 'wachstum' | 'themen' | 'laender' }) => (
  <p>
    <a href={link(page, `/redaktion/newsletter/zahlen/${name}.csv`)}>{texts(page.locale).figures.csv[name]}</a>
  </p>
)
