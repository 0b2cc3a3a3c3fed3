import { Alert } from '@vorbild/ui/alert'
import type { Page } from '@vorbild/ui/page'
import { type Finding, isBlocked } from '../rules/check-issue.ts'
import { texts } from '../texts/texts.ts'

/** What the checks found. */
export const Findings = ({ page, findings }: { readonly page: Page; readonly findings: readonly Finding[] }) => {
  const words = texts(page.locale).desk.findings
  if (findings.length === 0) return <Alert page={page} kind="success" title={words.fine} />
  return (
    <Alert page={page} kind={isBlocked(findings) ? 'danger' : 'warning'} title={isBlocked(findings) ? words.blocked : words.warned}>
      <ul>
        {findings.map(({ key, about, instead = '' }) => (
          <li>{words[key](about, instead)}</li>
        ))}
      </ul>
    </Alert>
  )
}
