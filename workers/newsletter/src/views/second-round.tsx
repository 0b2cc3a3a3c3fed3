import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonRow } from '@vorbild/ui/button'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import type { Equation } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import { texts } from '../texts/texts.ts'

export interface SecondRoundProps {
  readonly page: Page
  readonly issue: Issue
  /** Address of the issue, with the language's prefix. */
  readonly path: string
  readonly equation: Equation
  readonly undecided: number
  /** How many failed letters would be tried again. */
  readonly retryable: number
  readonly pace: number
}

/** What can still be done for those who did not get the issue. */
export const SecondRound = ({ page, issue, path, equation, undecided, retryable, pace }: SecondRoundProps) => {
  const words = texts(page.locale).desk.second
  const isOpen = issue.state !== 'cancelled'
  const gone = equation.failed - retryable
  return (
    <>
      {undecided > 0 && isOpen ? (
        <Alert page={page} kind="warning" title={words.unknownTitle(undecided)}>
          <p>{words.unknownHint}</p>
          <form method="post" action={`${path}/unklar`}>
            <ButtonRow>
              <Button kind="secondary" name="entscheidung" value="nochmal">
                {words.unknownAgain}
              </Button>
              <Button kind="tertiary" name="entscheidung" value="lassen">
                {words.unknownLeave}
              </Button>
            </ButtonRow>
          </form>
        </Alert>
      ) : null}
      {issue.state === 'sending' || issue.state === 'paused' ? (
        <form method="post" action={`${path}/tempo`}>
          <TextField
            page={page}
            field="tempo"
            label={words.pace}
            hint={words.paceHint}
            value={String(pace)}
            inputmode="numeric"
            width="short"
          />
          <Button kind="secondary">{words.setPace}</Button>
        </form>
      ) : null}
      <h2>{words.title}</h2>
      {isOpen && gone > 0 ? <p>{words.gone(gone)}</p> : null}
      {isOpen && retryable > 0 ? (
        <form method="post" action={`${path}/nochmal`}>
          <p>{words.retryHint}</p>
          <Button kind="secondary">{words.retry(retryable)}</Button>
        </form>
      ) : null}
      <p>
        <a href={`${path}/nicht-erhalten`}>{words.list}</a>
      </p>
    </>
  )
}
