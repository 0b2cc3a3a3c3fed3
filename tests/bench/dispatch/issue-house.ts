import { type House, startHouse } from '@vorbild/embedded/start-house'
import type { Role } from '@vorbild/kernel/identity'
import { encodeIdentity } from '@vorbild/web/identity-header'

/** A house with subscribers and the draft of an issue of about 17 KB, and how it is sent. */
export interface IssueHouse {
  readonly house: House
  /** Presses the button; done once recipients are frozen. */
  send(): Promise<void>
  /** The ledger of the issue: how many rows in each state, and whether it is closed. */
  standing(): Promise<{ readonly finished: boolean; readonly accepted: number; readonly other: number }>
}

export const ISSUE = 'bench-issue'
const ENTRIES = 17
const TEASER =
  'Nachbarinnen und Nachbarn treffen sich jede Woche im Park. Das Angebot wird gemeinsam geplant, kostet nichts und erreicht Menschen, die sonst selten kommen. Eine Fachkraft der Gemeinde begleitet es, und nach zwei Jahren tragen Freiwillige die Hälfte der Termine. Die Auswertung zeigt, was sich seitdem geändert hat.'

export const openIssueHouse = async (
  stateDir: string,
  recipients: number,
  settings: Readonly<Record<string, string>>,
  start: typeof startHouse = startHouse,
): Promise<IssueHouse> => {
  const house = await start({ host: '127.0.0.1', port: 0, stateDir, settings, quiet: true })
  const database = await house.database('newsletter')
  const run = (sql: string, ...values: unknown[]) =>
    database
      .prepare(sql)
      .bind(...values)
      .run()
  // ids as they grow over years; who reads everything, in German
  await run(
    `INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at, confirmed_at)
     WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)
     SELECT printf('018f%08x-%04x-7000-8000-%012x', i, i % 65536, i * 7919), printf('leserin-%d@example.org', i), 'de', 'confirmed', 'every_issue', 1, 2 FROM n`,
    recipients,
  )
  await run(
    `INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES (?, 12, 'draft', 'Vorbild: Gute Praxis für ältere Menschen', 'Guten Tag!', 1)`,
    ISSUE,
  )
  for (let i = 0; i < ENTRIES; i++) {
    const title = `Beispiel ${i}: Bewegung für Ältere im Quartier`
    await run(
      `INSERT INTO issue_entry (issue_id, example_id, position, slug, title, teaser, place, land, topics) VALUES (?, ?, ?, ?, ?, ?, 'Mönchengladbach', 'DE-NW', '[]')`,
      ISSUE,
      `PX-${i}`,
      i,
      `b-${i}`,
      title,
      TEASER,
    )
    await run(
      `INSERT INTO publication (example_id, version, slug, title, summary, place, land, topics, published_at) VALUES (?, 1, ?, ?, ?, 'Mönchengladbach', 'DE-NW', '[]', 1)`,
      `PX-${i}`,
      `b-${i}`,
      title,
      TEASER,
    )
  }
  const worker = await house.miniflare.getWorker('vorbild-newsletter')
  const roles: readonly Role[] = ['newsletter_sender']
  const identity = encodeIdentity({ id: 'p1', name: 'Nora Weiß', roles, laender: [] })
  return {
    house,
    send: async () => {
      const answer = await worker.fetch('http://localhost:8787/redaktion/newsletter/12/versand', {
        method: 'POST',
        redirect: 'manual',
        body: 'version=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-vorbild-identity': identity },
      })
      if (answer.status !== 303) throw new Error(`not sent: ${answer.status} ${await answer.text()}`)
    },
    standing: async () => {
      const [issue, states] = await database.batch<{ n: number; state: string }>([
        database.prepare('SELECT finished_at IS NOT NULL AS n FROM issue WHERE id = ?').bind(ISSUE),
        database.prepare('SELECT state, count(*) n FROM ledger WHERE issue_id = ? GROUP BY state').bind(ISSUE),
      ])
      const of = (isMeant: (state: string) => boolean) =>
        (states?.results ?? []).reduce((sum, { state, n }) => sum + (isMeant(state) ? n : 0), 0)
      return {
        finished: issue?.results[0]?.n === 1,
        accepted: of((state) => state === 'accepted'),
        other: of((state) => state !== 'accepted'),
      }
    },
  }
}
