import { createServer } from 'node:http'
import { readFileSync, existsSync } from 'node:fs'
import { startHouse } from '@vorbild/embedded/start-house'
import { connect } from '@vorbild/storage/connect'
import { documentKeys } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { newId } from '@vorbild/kernel/id'
import { seed } from './workers/newsletter/seed.ts'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir: '/tmp/nl/state' + Date.now(), settings: { BASE_URL: 'http://localhost:8804', MAIL_TRANSPORT: 'mailbox' }, quiet: true })
const d1 = await house.database('newsletter')
await seed(connect(d1), await house.bucket('DOCUMENTS'), Date.now())
const docs = await house.bucket('DOCUMENTS')
const q = await house.miniflare.getQueueProducer('NEWSLETTER_EVENTS', 'vorbild-review')
for (const ex of seedExamples().slice(0, 4)) {
  const doc = { ...ex, publishedAt: new Date().toISOString() }
  const documentKey = documentKeys.example(ex.exampleId, 1)
  await docs.put(documentKey, JSON.stringify(doc))
  await q.send({ specversion: '1.0', id: newId(), source: 'review', type: 'example.published', subject: 'x', time: new Date().toISOString(), datacontenttype: 'application/json', dataschema: 'x', correlationid: 'x', data: { exampleId: ex.exampleId, version: 1, documentKey, submissionId: null, slug: ex.slug } }, { contentType: 'json' })
}
const N = Number(process.env.N ?? 0)
for (let i = 0; i < N; i += 50) await d1.batch(Array.from({ length: Math.min(50, N - i) }, (_, k) => d1.prepare("INSERT INTO subscriber (id,email,locale,state,rhythm,topics,laender,requested_at,confirmed_at) VALUES (?,?,'de','confirmed','every_issue','[]','[]',1,1)").bind(newId(), `last${i + k}@x.example`)))
const worker = await house.miniflare.getWorker('vorbild-newsletter')
const identity = encodeIdentity({ id: 'p', name: 'Nora Weiß', roles: ['newsletter_sender'], laender: [] })
const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2', svg: 'image/svg+xml' }
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'"
const server = createServer(async (req, res) => {
  const url = req.url ?? '/'
  if (url.startsWith('/assets/')) {
    const f = 'workers/site/assets' + url
    if (!existsSync(f)) { res.statusCode = 404; return res.end() }
    res.setHeader('content-type', types[f.split('.').at(-1) ?? ''] ?? ''); return res.end(readFileSync(f))
  }
  const chunks: Buffer[] = []
  for await (const c of req) chunks.push(c as Buffer)
  const headers: Record<string, string> = { 'cf-connecting-ip': String(Math.random()) }
  if (req.headers['content-type']) headers['content-type'] = req.headers['content-type']
  if (url.replace('/en', '').startsWith('/redaktion')) headers['x-vorbild-identity'] = identity
  if (url.startsWith('/en/')) headers['x-vorbild-locale'] = 'en'
  const r = await worker.fetch('http://localhost:8804' + url.replace(/^\/en\//, '/'), { method: req.method, headers, redirect: 'manual', ...(chunks.length && { body: Buffer.concat(chunks) }) })
  res.statusCode = r.status
  r.headers.forEach((v, k) => res.setHeader(k, v))
  if (!r.headers.has('content-security-policy')) res.setHeader('content-security-policy', CSP)
  res.end(Buffer.from(await r.arrayBuffer()))
}).listen(8804)
await new Promise((r) => setTimeout(r, 3000))
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args, '--no-sandbox'], headless: true })
const ctx = await browser.newContext()
const page = await ctx.newPage()
page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()))
const shot = async (name: string, path?: string) => {
  if (path) await page.goto('http://localhost:8804' + path)
  for (const width of [1280, 390]) { await page.setViewportSize({ width, height: 900 }); await page.waitForTimeout(150); await page.screenshot({ path: `/tmp/nl/${name}-${width}.png`, fullPage: true }) }
  const { violations } = await new AxeBuilder({ page }).analyze()
  console.log(name, violations.map((v) => `${v.id}: ${v.nodes.length} ${v.nodes[0]?.html.slice(0, 120)}`))
}
await shot('signup', '/newsletter')
await page.fill('#email', 'probe@demo.example')
await page.click('summary'); await page.waitForTimeout(2500)
await shot('signup-open')
await page.click('form button.kern-btn--primary'); await page.waitForURL('**/danke')
await shot('danke')
const key = async () => { for (let i = 0; i < 80; i++) { const m = await (await fetch(house.url + '/postfach.json')).json() as any; const l = m.messages?.[0]?.links?.find((x: string) => x.includes('bestaetigen')); if (l) return new URL(l).pathname; await new Promise((r) => setTimeout(r, 200)) } return '/newsletter' }
await shot('confirm', await key())
await page.click('main form button'); await page.waitForTimeout(500)
await shot('confirmed')
await page.click('main a.kern-btn'); await shot('settings')
await page.click('text=Newsletter abbestellen'); await shot('unsubscribe')
await shot('stale', '/newsletter/einstellungen/x.y')
await shot('archive', '/newsletter/ausgaben')
await shot('issue1', '/newsletter/ausgaben/1')
await shot('desk', '/redaktion/newsletter')
await page.click('main form button'); await page.waitForTimeout(500)
await shot('draft')
await shot('vorschau', '/redaktion/newsletter/2/vorschau')
await shot('versand', '/redaktion/newsletter/2/versand')
const t0 = Date.now()
await page.click('main form button.kern-btn--primary'); await page.waitForTimeout(1500)
await shot('progress')
for (;;) { const j = await (await worker.fetch('http://x/redaktion/newsletter/2/stand.json', { headers: { 'x-vorbild-identity': identity } })).json() as any; if (j.finished) { console.log('finished', (Date.now() - t0) / 1000, JSON.stringify(j.equation)); break } await new Promise((r) => setTimeout(r, 500)) }
await page.waitForTimeout(2500)
console.log('live text:', await page.textContent('.progress__text'), '|', await page.textContent('live-fragment p.lead'))
await shot('progress-done', '/redaktion/newsletter/2')
await browser.close(); server.close(); await house.stop(); process.exit(0)
