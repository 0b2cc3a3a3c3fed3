import { Button } from '@vorbild/ui/button'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { texts } from '../texts/texts.ts'
import { caseAddress, isUnfolded } from './case-address.ts'
import type { CaseView } from './case-view.ts'
import { errorOf, type FormState, typedOr } from './form-state.ts'
import { stamped } from './time.ts'

interface NotesProps {
  readonly page: Page
  readonly view: CaseView
  readonly state: FormState
}

/** So many are seen without opening anything. */
const SHOWN = 3

/** What colleagues write to each other about a case. */
export const NotesSection = ({ page, view, state }: NotesProps) => {
  const words = texts(page.locale).notes
  const earlier = view.notes.slice(0, -SHOWN)
  return (
    <section class="stack" aria-labelledby="notizen">
      <h2 id="notizen">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {view.notes.length === 0 ? <p>{words.empty}</p> : null}
      {earlier.length === 0 ? null : (
        <Details summary={words.earlier} note={String(earlier.length)} open={isUnfolded(page)}>
          <Notes page={page} view={view} notes={earlier} />
        </Details>
      )}
      <Notes page={page} view={view} notes={view.notes.slice(-SHOWN)} />
      {view.row.state === 'withdrawn' ? null : (
        <form method="post" action={caseAddress(page, view.row.submissionId, '/notizen')}>
          <TextArea
            page={page}
            field="note"
            label={words.label}
            rows={3}
            value={typedOr(state, 'note', '')}
            error={errorOf(state, 'note')}
          />
          <Button kind="secondary">{words.add}</Button>
        </form>
      )}
    </section>
  )
}

const Notes = ({ page, view, notes }: Pick<NotesProps, 'page' | 'view'> & { readonly notes: CaseView['notes'] }) => (
  <div class="stack">
    {notes.map(({ personId, text, writtenAt }) => {
      const time = stamped(page, writtenAt)
      return (
        <article>
          <p>
            <strong>{view.names.get(personId) ?? texts(page.locale).case.somebody}</strong>, <time datetime={time.iso}>{time.text}</time>
          </p>
          {text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </article>
      )
    })}
  </div>
)
