import path from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { workOf } from './memory.ts'

/**
 * What five connections of a worker can carry at most with this MIME: the same prepared mail with only address and
 * placeholders put in, sent by the mailer's own SMTP transport, with no ledger, no events and no database. `ahead`: the envelope of the
 * next mail goes out with a mail, as the mailer does it; else each waits for the answer to the one before, as mail clients do.
 */
export const sendPrepared = async (
  port: number,
  count: number,
  html: string,
  ahead: boolean,
): Promise<{ readonly started: number; readonly work: number }> => {
  const bundle = await build({
    entryPoints: [path.resolve(import.meta.dirname, 'prepared-worker.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    external: ['cloudflare:sockets', 'node:*'],
    conditions: ['workerd', 'worker', 'browser'],
  })
  const script = bundle.outputFiles[0]?.text ?? ''
  const sender = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script,
      cf: false,
      port: 0,
      compatibilityDate: '2026-11-01',
      compatibilityFlags: ['nodejs_compat'],
    }),
  )
  const url = await sender.ready
  const before = workOf()
  const started = Date.now()
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ port, count, html, ahead }) })
  if (!answer.ok) throw new Error(await answer.text())
  const work = workOf() - before
  await sender.dispose()
  return { started, work }
}
