import { kindOf } from '@vorbild/content/kinds'
import type { Page } from '@vorbild/ui/page'
import { Timeline } from '@vorbild/ui/timeline'
import type { HistoryAction } from '../rules/history.ts'
import { texts } from '../texts/texts.ts'
import type { CaseView, LoggedDeed } from './case-view.ts'
import { stamped } from './time.ts'

interface HistoryProps {
  readonly page: Page
  readonly view: CaseView
}

const BY_SUBMITTER: readonly HistoryAction[] = ['received', 'revised', 'withdrawn']

/** Who did what when, from the append-only log. */
export const HistorySection = ({ page, view }: HistoryProps) => {
  const words = texts(page.locale).history
  const whose = ({ personId, action }: LoggedDeed): string => {
    if (personId !== null) return view.names.get(personId) ?? texts(page.locale).case.somebody
    return BY_SUBMITTER.includes(action) ? words.submitter : words.system
  }
  return (
    <section class="stack" aria-labelledby="verlauf">
      <h2 id="verlauf">{words.title}</h2>
      <Timeline
        items={view.history.map((deed) => ({
          title: `${words.actions[deed.action]} – ${whose(deed)}`,
          time: stamped(page, deed.at),
          state: 'done',
          stateText: words.done,
          children: <DeedDetail page={page} view={view} deed={deed} />,
        }))}
      />
    </section>
  )
}

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
