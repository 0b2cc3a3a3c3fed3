import type { House } from '@vorbild/embedded/start-house'
import type { Role } from '@vorbild/kernel/identity'
import { encodeIdentity } from '@vorbild/web/identity-header'

/** Rows of an issue's ledger by state, and whether the issue is closed. */
export interface BigIssueStanding {
  readonly finished: boolean
  readonly states: Readonly<Record<string, number>>
}

/** An issue for many, put in past the forms, and its desk. */
export interface BigIssue {
  /** POSTs to the desk of the issue, e.g. `versand`, `pause`, `abbruch`. */
  press(action: string, fields?: Readonly<Record<string, string>>): Promise<void>
  standing(): Promise<BigIssueStanding>
}

export const BIG_ISSUE = 'big-issue'
/** Makes a mail of about 17 KB. */
const ENTRIES = 17
const TEASER =
  'Nachbarinnen und Nachbarn treffen sich jede Woche im Park. Das Angebot wird gemeinsam geplant, kostet nichts und erreicht Menschen, die sonst selten kommen. Eine Fachkraft der Gemeinde begleitet es, und nach zwei Jahren tragen Freiwillige die Hälfte der Termine. Die Auswertung zeigt, was sich seitdem geändert hat.'

/** Adds confirmed subscribers `leserin-<i>@example.org` who read everything in German, and the draft of an issue. */
export const prepareBigIssue = async (house: Pick<House, 'database' | 'miniflare'>, recipients: number): Promise<BigIssue> => {
  const run = async (sql: string, ...values: unknown[]) =>
    (await house.database('newsletter'))
      .prepare(sql)
      .bind(...values)
      .all<{ state: string; n: number }>()
  // ids as they grow over years
  await run(
    `INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at, confirmed_at)
     WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)
     SELECT printf('018f%04x-%04x-7000-8000-%012x', i / 65536, i % 65536, i * 7919), printf('leserin-%d@example.org', i), 'de', 'confirmed',
       'every_issue', 1, 2 FROM n`,
    recipients,
  )
  await run(
    `INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES (?, 12, 'draft', 'Vorbild: Gute Praxis für Ältere', 'Guten Tag!', 1)`,
    BIG_ISSUE,
  )
  for (let i = 0; i < ENTRIES; i++) {
    const told = [`PX-${i}`, `b-${i}`, `Beispiel ${i}: Bewegung für Ältere im Quartier`, TEASER]
    await run(
      `INSERT INTO issue_entry (issue_id, position, example_id, slug, title, teaser, place, land, topics)
       VALUES (?, ?, ?, ?, ?, ?, 'Mönchengladbach', 'DE-NW', '[]')`,
      BIG_ISSUE,
      i,
      ...told,
    )
    await run(
      `INSERT INTO publication (example_id, version, slug, title, summary, place, land, topics, published_at)
       VALUES (?, 1, ?, ?, ?, 'Mönchengladbach', 'DE-NW', '[]', 1)`,
      ...told,
    )
  }
  const roles: readonly Role[] = ['newsletter_sender']
  const identity = encodeIdentity({ id: 'p1', name: 'Nora Weiß', roles, laender: [] })
  return {
    press: async (action, fields = {}) => {
      const worker = await house.miniflare.getWorker('vorbild-newsletter')
      const answer = await worker.fetch(`http://localhost:8787/redaktion/newsletter/12/${action}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-vorbild-identity': identity },
      })
      if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${await answer.text()}`)
    },
    standing: async () => {
      const { results } = await run('SELECT state, count(*) n FROM ledger WHERE issue_id = ? GROUP BY state', BIG_ISSUE)
      const finished = await run(`SELECT '' AS state, finished_at IS NOT NULL AS n FROM issue WHERE id = ?`, BIG_ISSUE)
      return { finished: finished.results[0]?.n === 1, states: Object.fromEntries(results.map(({ state, n }) => [state, n])) }
    },
  }
}
