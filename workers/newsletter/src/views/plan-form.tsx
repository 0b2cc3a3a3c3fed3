import { Button } from '@vorbild/ui/button'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'
import { UnknownChoice } from './unknown-choice.tsx'

export interface PlanProblem {
  readonly field: 'tag' | 'uhrzeit'
  readonly message: string
}

/** What was typed, to be shown again. */
export interface TypedPlan {
  readonly date: string
  readonly time: string
  readonly onUnknown: 'again' | 'hold'
}

export interface PlanFormProps {
  readonly page: Page
  /** Address of the issue, with the language's prefix. */
  readonly path: string
  readonly version: number
  readonly typed?: TypedPlan | undefined
  readonly problem?: PlanProblem | undefined
}

/** Asks when an issue is to go out by itself. */
export const PlanForm = ({ page, path, version, typed, problem }: PlanFormProps) => {
  const words = texts(page.locale).desk.plan
  const errorOf = (field: PlanProblem['field']) => (problem?.field === field ? problem.message : undefined)
  return (
    <form method="post" action={`${path}/plan`} novalidate>
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      <input type="hidden" name="version" value={String(version)} />
      <TextField
        page={page}
        field="tag"
        label={words.date}
        hint={words.dateHint}
        type="date"
        value={typed?.date}
        error={errorOf('tag')}
        width="medium"
      />
      <TextField
        page={page}
        field="uhrzeit"
        label={words.time}
        hint={words.timeHint}
        value={typed?.time ?? '08:00'}
        error={errorOf('uhrzeit')}
        width="short"
      />
      <UnknownChoice page={page} field="unklar-geplant" value={typed?.onUnknown ?? 'again'} />
      <Button kind="secondary">{words.submit}</Button>
    </form>
  )
}
