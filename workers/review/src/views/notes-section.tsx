import { Button } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { texts } from '../texts/texts.ts'
import type { CaseView } from './case-view.ts'
import { errorOf, type FormState, typedOr } from './form-state.ts'
import { stamped } from './time.ts'

interface NotesProps {
  readonly page: Page
  readonly view: CaseView
  readonly state: FormState
}

/** What colleagues write to each other about a case. */
export const NotesSection = ({ page, view, state }: NotesProps) => {
  const { notes: words, case: shared } = texts(page.locale)
  return (
    <section class="stack" aria-labelledby="notizen">
      <h2 id="notizen">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {view.notes.length === 0 ? <p>{words.empty}</p> : null}
      {view.notes.map(({ personId, text, writtenAt }) => {
        const time = stamped(page, writtenAt)
        return (
          <article>
            <p>
              <strong>{view.names.get(personId) ?? shared.somebody}</strong>, <time datetime={time.iso}>{time.text}</time>
            </p>
            {text.split('\n').map((line) => (
              <p>{line}</p>
            ))}
          </article>
        )
      })}
      {view.row.state === 'withdrawn' ? null : (
        <form method="post" action={link(page, `/redaktion/faelle/${view.row.submissionId}/notizen`)}>
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
