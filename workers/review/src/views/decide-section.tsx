import { Button } from '@vorbild/ui/button'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { texts } from '../texts/texts.ts'
import { AskBackForm } from './ask-back-form.tsx'
import { caseAddress } from './case-address.ts'
import type { CaseView } from './case-view.ts'
import { errorOf, type FormState, typedOr } from './form-state.ts'

interface DecideProps {
  readonly page: Page
  readonly view: CaseView
  readonly state: FormState
  /** True for whoever holds the case. */
  readonly mayDecide: boolean
}

/** Accept, ask back or decline. Each form carries the version it was written for. */
export const DecideSection = ({ page, view, state, mayDecide }: DecideProps) => {
  const words = texts(page.locale).decide
  const { row } = view
  const address = caseAddress(page, row.submissionId, '/entscheidung')
  const asksBack = state.typed?.has('message') ?? false
  const declines = state.typed?.get('outcome') === 'declined'
  return (
    <section class="stack" aria-labelledby="entscheiden">
      <h2 id="entscheiden">{words.title}</h2>
      {mayDecide ? (
        <>
          <form method="post" action={address}>
            <input type="hidden" name="version" value={String(row.version)} />
            <p>{words.acceptText(view.undoSeconds)}</p>
            <Button name="outcome" value="accepted">
              {words.accept}
            </Button>
          </form>
          <div>
            <Details summary={words.askTitle} open={asksBack}>
              <AskBackForm page={page} row={row} state={state} />
            </Details>
            <Details summary={words.declineTitle} open={declines}>
              <form method="post" action={address}>
                <input type="hidden" name="version" value={String(row.version)} />
                <TextArea
                  page={page}
                  field="reason"
                  label={words.reason}
                  hint={words.reasonHint}
                  value={typedOr(state, 'reason', '')}
                  error={errorOf(state, 'reason')}
                />
                <Button kind="secondary" name="outcome" value="declined">
                  {words.decline}
                </Button>
              </form>
            </Details>
          </div>
        </>
      ) : (
        <p>{words.readOnly}</p>
      )}
    </section>
  )
}
