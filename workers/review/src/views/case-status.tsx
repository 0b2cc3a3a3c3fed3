import { Alert } from '@vorbild/ui/alert'
import { Button } from '@vorbild/ui/button'
import { link, type Page } from '@vorbild/ui/page'
import type { Child } from 'hono/jsx'
import { texts } from '../texts/texts.ts'
import { caseAddress } from './case-address.ts'
import type { CaseStanding } from './case-view.ts'
import { timeOfDay } from './time.ts'

interface StatusProps {
  readonly page: Page
  readonly standing: CaseStanding
}

/** Where the case stands and who has it: the part of the page that keeps itself up to date. */
export const CaseStatus = ({ page, standing }: StatusProps) => {
  const words = texts(page.locale).case
  const { row, publication } = standing
  if (row.decisionId !== null) return <DecidedStatus page={page} standing={standing} />
  switch (row.state) {
    case 'published':
      return (
        <Alert page={page} kind="success" title={words.published}>
          {publication ? (
            <p>
              <a class="kern-link" href={link(page, `/beispiele/${publication.slug}`)}>
                {words.toExample}
              </a>
            </p>
          ) : null}
        </Alert>
      )
    case 'declined':
      return <Alert page={page} kind="info" title={words.declined} />
    case 'withdrawn':
      return <Alert page={page} kind="info" title={words.withdrawn} />
    default:
      return (
        <>
          {row.state === 'changes_requested' ? <Alert page={page} kind="info" title={words.asked} /> : null}
          <ClaimStatus page={page} standing={standing} />
        </>
      )
  }
}

interface ActionProps {
  readonly page: Page
  readonly submissionId: string
  readonly action: string
  readonly children: Child
  readonly secondary?: boolean
}

const Action = ({ page, submissionId, action, secondary, children }: ActionProps) => (
  <form method="post" action={caseAddress(page, submissionId, action)}>
    <Button kind={secondary ? 'secondary' : 'primary'}>{children}</Button>
  </form>
)

const ClaimStatus = ({ page, standing: { row, claim, identity, names } }: StatusProps) => {
  const words = texts(page.locale).case
  const { submissionId } = row
  if (claim.holder === null) {
    return (
      <Alert page={page} kind="info" title={words.free}>
        <Action page={page} submissionId={submissionId} action="/uebernahme">
          {words.claim}
        </Action>
      </Alert>
    )
  }
  const until = timeOfDay(page, claim.until)
  if (claim.holder === identity.id) {
    return (
      <Alert page={page} kind="success" title={words.heldByYou(until)}>
        <Action page={page} submissionId={submissionId} action="/freigabe" secondary>
          {words.release}
        </Action>
      </Alert>
    )
  }
  return <Alert page={page} kind="warning" title={words.heldBy(names.get(claim.holder) ?? words.somebody, until)} />
}

const DecidedStatus = ({ page, standing: { row, decision, now } }: StatusProps) => {
  const words = texts(page.locale).case
  if (!decision || now >= decision.dueAt) return <Alert page={page} kind="info" title={words.takingEffect} />
  const until = timeOfDay(page, decision.dueAt, true)
  return (
    <Alert page={page} kind="warning" title={decision.outcome === 'accepted' ? words.acceptedUntil(until) : words.declinedUntil(until)}>
      <Action page={page} submissionId={row.submissionId} action="/entscheidung/zuruecknehmen" secondary>
        {words.takeBack}
      </Action>
    </Alert>
  )
}
