import { mkdtempSync } from 'node:fs'
import { openIssueHouse, ISSUE } from './issue-house.ts'
import { startSink } from './start-sink.ts'
const n = Number(process.argv[2] ?? 5000)
for (const air of (process.argv[3] ?? '50').split(',')) {
  const sink = await startSink(n)
  const { house, send, standing } = await openIssueHouse(mkdtempSync('/tmp/st-n1-'), n, { DISPATCH_PER_SECOND: '100000', MAIL_TRANSPORT: 'smtp', SMTP_URL: `smtp://127.0.0.1:${sink.port}`, NEWSLETTER_IN_THE_AIR: air, ...(JSON.parse(process.env.SET ?? '{}')) })
  const t0 = Date.now()
  await send()
  console.log('planned', Date.now() - t0)
  void sink.done.then((at) => console.log('sink done', at - t0))
  for (;;) {
    const s = await standing()
    if (s.finished) break
    await new Promise((r) => setTimeout(r, 20))
  }
  const ms = Date.now() - t0
  console.log(air, 'in the air', ms, 'ms', Math.round(n / ms * 1000), '/s')
  const db = await house.database('newsletter'), mdb = await house.database('mailer')
  const rel = (x: any, ...k: string[]) => x.results.map((r: any) => { for (const e of k) r[e] -= t0; return JSON.stringify(r) }).join('\n')
  if (process.env.V) {
    console.log(rel(await db.prepare('select chunk, letters, posted_at from dispatch_chunk').all(), 'posted_at'))
    console.log(rel(await db.prepare('select e.type, e.created_at, d.acked_at, d.attempts from event e join delivery d on d.event_id=e.id').all(), 'created_at', 'acked_at'))
    console.log(rel(await mdb.prepare('select type, handled_at from inbox').all(), 'handled_at'))
    console.log(rel(await mdb.prepare('select e.type, e.created_at, d.acked_at, d.queue, d.attempts from event e join delivery d on d.event_id=e.id').all(), 'created_at', 'acked_at'))
    console.log(rel(await db.prepare('select type, handled_at from inbox').all(), 'handled_at'))
  }
  await house.stop(); await sink.stop()
}
