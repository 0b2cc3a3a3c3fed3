import { criteria, levelLabel } from '@vorbild/content/criteria'
import { Button } from '@vorbild/ui/button'
import { Choice } from '@vorbild/ui/choice'
import { DataTable } from '@vorbild/ui/data-table'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { texts } from '../texts/texts.ts'
import { caseAddress, isUnfolded } from './case-address.ts'
import type { CaseView } from './case-view.ts'
import { errorOf, type FormState, typedOr } from './form-state.ts'
import { commentField, levelField } from './rating-fields.ts'

interface RatingProps {
  readonly page: Page
  readonly view: CaseView
  readonly state: FormState
  /** True for whoever holds the case. */
  readonly mayRate: boolean
}

/** The twelve criteria, each on its own levels, with the submitter's own view beside it. */
export const RatingSection = (props: RatingProps) => {
  const words = texts(props.page.locale).rating
  return (
    <section class="stack" aria-labelledby="bewertung">
      <h2 id="bewertung">{words.title}</h2>
      {props.mayRate ? <RatingForm {...props} /> : <RatingTable {...props} />}
    </section>
  )
}

const ownLevel = ({ page, view }: Pick<RatingProps, 'page' | 'view'>, criterion: string): string => {
  const level = view.document?.selfRating[criterion]
  return level === undefined ? texts(page.locale).rating.none : levelLabel(criterion, level, page.locale)
}

const RatingForm = ({ page, view, state }: RatingProps) => {
  const words = texts(page.locale).rating
  const own = view.ratings.filter(({ personId }) => personId === view.identity.id)
  return (
    <form method="post" action={caseAddress(page, view.row.submissionId, '/bewertung')}>
      <p>{words.lead}</p>
      {criteria.map(({ key, label, definition, levels }) => {
        const name = label[page.locale]
        const before = own.find(({ criterion }) => criterion === key)
        const level = before?.level ?? null
        const ownJudgement = level === null ? words.notRated : levelLabel(key, level, page.locale)
        return (
          <Details summary={name} note={ownJudgement} open={isUnfolded(page) || isTouched(state, key)}>
            <p class="kern-hint">{definition[page.locale]}</p>
            <p>
              {words.own}: <strong>{ownLevel({ page, view }, key)}</strong>
            </p>
            <OthersJudgements page={page} view={view} criterion={key} />
            <Choice
              page={page}
              as="select"
              field={levelField(key)}
              label={words.level(name)}
              options={levels.map((level, index) => ({ value: String(index + 1), label: `${index + 1} – ${level.label[page.locale]}` }))}
              value={typedOr(state, levelField(key), String(before?.level ?? ''))}
              error={errorOf(state, levelField(key))}
              optional
            />
            <TextArea
              page={page}
              field={commentField(key)}
              label={words.comment(name)}
              rows={2}
              value={typedOr(state, commentField(key), before?.comment ?? '')}
              error={errorOf(state, commentField(key))}
              optional
            />
          </Details>
        )
      })}
      <Button kind="secondary">{words.save}</Button>
    </form>
  )
}

/** What was typed came back, or is to be mended: then it must not lie folded away. */
const isTouched = (state: FormState, criterion: string): boolean =>
  [levelField(criterion), commentField(criterion)].some((field) => errorOf(state, field) !== undefined || typedOr(state, field, '') !== '')

interface OthersProps extends Pick<RatingProps, 'page' | 'view'> {
  readonly criterion: string
  /** Also one's own, where there is no form. */
  readonly all?: boolean
}

const OthersJudgements = ({ page, view, criterion, all }: OthersProps) => {
  const words = texts(page.locale)
  const judged = view.ratings.filter((rating) => rating.criterion === criterion && (rating.level !== null || rating.comment !== ''))
  const shown = all ? judged : judged.filter(({ personId }) => personId !== view.identity.id)
  if (shown.length === 0) return all ? <span class="muted">{words.rating.notRated}</span> : null
  return (
    <ul>
      {shown.map(({ personId, level, comment }) => (
        <li>
          {view.names.get(personId) ?? words.case.somebody}:{' '}
          {level === null ? words.rating.notRated : levelLabel(criterion, level, page.locale)}
          {comment === '' ? null : ` – ${comment}`}
        </li>
      ))}
    </ul>
  )
}

const RatingTable = ({ page, view }: RatingProps) => {
  const words = texts(page.locale).rating
  const isOpen = view.row.state === 'received' || view.row.state === 'in_review'
  return (
    <>
      {isOpen ? <p>{words.readOnly}</p> : null}
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { key: 'criterion', label: words.columns.criterion },
          { key: 'own', label: words.columns.own },
          { key: 'levels', label: words.columns.levels },
        ]}
        rows={criteria.map(({ key, label }) => ({
          criterion: label[page.locale],
          own: ownLevel({ page, view }, key),
          levels: <OthersJudgements page={page} view={view} criterion={key} all />,
        }))}
      />
    </>
  )
}
