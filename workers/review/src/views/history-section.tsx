import { kindOf } from '@vorbild/content/kinds'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { Timeline } from '@vorbild/ui/timeline'
import { texts } from '../texts/texts.ts'
import { isUnfolded } from './case-address.ts'
import type { CaseView, LoggedDeed } from './case-view.ts'
import { deedBy } from './deed-by.ts'
import { stamped } from './time.ts'

interface HistoryProps {
  readonly page: Page
  readonly view: CaseView
}

/** So much is seen without opening anything. */
const SHOWN = 3

/** Who did what when, from the append-only log: the newest in sight, what came before folded above it. */
export const HistorySection = ({ page, view }: HistoryProps) => {
  const words = texts(page.locale).history
  const earlier = view.history.slice(0, -SHOWN)
  return (
    <section class="stack" aria-labelledby="verlauf">
      <h2 id="verlauf">{words.title}</h2>
      {earlier.length === 0 ? null : (
        <Details summary={words.earlier} note={String(earlier.length)} open={isUnfolded(page)}>
          <Deeds page={page} view={view} deeds={earlier} />
        </Details>
      )}
      <Deeds page={page} view={view} deeds={view.history.slice(-SHOWN)} />
    </section>
  )
}

const Deeds = ({ page, view, deeds }: HistoryProps & { readonly deeds: readonly LoggedDeed[] }) => (
  <Timeline
    items={deeds.map((deed) => ({
      title: deedBy(page, view, deed),
      time: stamped(page, deed.at),
      state: 'done',
      stateText: texts(page.locale).history.done,
      children: <DeedDetail page={page} view={view} deed={deed} />,
    }))}
  />
)

const DeedDetail = ({ page, view, deed }: HistoryProps & { readonly deed: LoggedDeed }) => {
  const words = texts(page.locale).history
  const fields = kindOf(view.row.kind)?.steps.flatMap((step) => step.fields) ?? []
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label[page.locale] ?? key
  const changed = deed.action === 'revised' ? (deed.detail.fields ?? []) : []
  return (
    <>
      {changed.length > 0 ? <p>{words.fields(changed.map(labelOf).join(', '))}</p> : null}
      {deed.message === '' ? null : <p>{deed.message}</p>}
      {deed.questions.length > 0 ? (
        <ul aria-label={words.questions}>
          {deed.questions.map(({ field, question }) => (
            <li>
              <strong>{labelOf(field)}:</strong> {question}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
