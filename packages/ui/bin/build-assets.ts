/** Builds what the browser loads: one style sheet, fonts, scripts. Run from anywhere; writes only into `workers/site/assets`. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type SelectorComponent, transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'
import { SECURITY_HEADERS } from '../../web/src/security-headers.ts'

const root = join(import.meta.dirname, '../../..')
const ui = join(root, 'packages/ui')
const kern = join(root, 'node_modules/@kern-ux/native/dist')
const altcha = join(root, 'node_modules/altcha/dist')
const out = join(root, 'workers/site/assets/assets')

const LAYERS = '@layer kern, theme, layout, parts, print;\n'
const STYLES = [
  'fonts',
  'theme',
  'text',
  'layout',
  'footer',
  'forms',
  'marks',
  'cards',
  'lists',
  'ways',
  'timeline-table',
  'pictures',
  'search',
  'reading',
  'hero',
  'sortable',
  'mail-desk',
  'print',
]
const FONTS = ['FiraSans-Regular', 'FiraSans-Italic', 'FiraSans-SemiBold']
const SCRIPTS = ['altcha', 'progress', 'place-picker', 'live-region', 'search-suggest', 'sortable-list']
/** The widget loads these by address, so they are entry points of their own. */
const WORKERS = { 'altcha-pbkdf2': 'pbkdf2', 'altcha-sha': 'sha' }

const browsers = { chrome: 111 << 16, edge: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) }

const minify = (filename: string, css: string): Uint8Array =>
  transform({ filename, code: Buffer.from(css), minify: true, targets: browsers }).code

const UNUSED_STATES = ['disabled', 'aria-disabled', 'readonly']

const isUnused = (selector: readonly SelectorComponent[]): boolean =>
  selector.some((part) => {
    if (part.type === 'attribute') return UNUSED_STATES.includes(part.name) || part.operation?.value === 'file'
    if (part.type !== 'pseudo-class') return false
    return part.kind === 'disabled' || ((part.kind === 'is' || part.kind === 'has') && part.selectors.every(isUnused))
  })

/** We neither disable nor lock controls: what is missing is told after sending. File fields have a look of our own. */
const withoutUnusedStates = (css: string): string =>
  transform({
    filename: 'kern.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          return rule.value.selectors.every(isUnused) ? [] : undefined
        },
      },
    },
  }).code.toString()

/** `var(--x, default)` says twice what the tokens say already; the default goes wherever the token exists. */
const withoutFallbacks = (css: string): string => {
  const tokens = new Set(Array.from(css.matchAll(/(--kern-[\w-]+)\s*:/g), (match) => match[1]))
  return css.replaceAll(/var\((--kern-[\w-]+),[^()]*\)/g, (whole, token) => (tokens.has(token) ? `var(${token})` : whole))
}

/** KERN's "contextual" tokens point to others by nesting depth. We don't nest, so each stands for its first meaning. */
const withoutLevels = (css: string): string => {
  const meanings = new Map<string, string>()
  for (const [, token, meaning] of css.matchAll(/(--kern-[\w-]+-contextual):\s*var\((--kern-[\w-]+)\)/g)) {
    if (token && meaning && !meanings.has(token)) meanings.set(token, meaning)
  }
  return css.replaceAll(/--kern-[\w-]+-contextual(?!\s*:)/g, (token) => meanings.get(token) ?? token)
}

/** KERN cut to the classes that occur in our markup. Light and dark follow the system, so its switches by class and attribute go. */
const cutKern = async (own: string): Promise<string> => {
  const markup = globSync(['packages/*/src/**/*.{ts,tsx}', 'workers/*/src/**/*.{ts,tsx}'], { cwd: root }).map((path) => join(root, path))
  const [cut] = await new PurgeCSS().purge({
    content: markup,
    css: [{ raw: withoutLevels(withoutUnusedStates(readFileSync(join(kern, 'kern.min.css'), 'utf8'))) }],
    variables: true,
    safelist: { variables: own.match(/(?<=var\()--kern-[\w-]+/g) ?? [] },
    fontFace: true,
    blocklist: [/kern-(light|dark|level)/, /data-kern-theme/],
  })
  return withoutFallbacks(cut?.css ?? '')
}

const buildStyles = async (): Promise<void> => {
  const own = STYLES.map((name) => readFileSync(join(ui, 'styles', `${name}.css`), 'utf8')).join('\n')
  writeFileSync(join(out, 'vorbild.css'), minify('vorbild.css', `${LAYERS}@layer kern {\n${await cutKern(own)}\n}\n${own}`))
  const widget = readFileSync(join(altcha, 'external/altcha.css'), 'utf8') + readFileSync(join(ui, 'styles/altcha.css'), 'utf8')
  writeFileSync(join(out, 'altcha.css'), minify('altcha.css', widget))
}

const headerLines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`)

/** At the platform nobody of ours is asked for a file. Fonts never change under their name; the rest is asked for again and answered with 304. */
const ASSET_HEADERS = `/assets/*
${headerLines.join('\n')}
/assets/fonts/*
  Cache-Control: public, max-age=31536000, immutable
`

const copyFiles = (): void => {
  mkdirSync(join(out, 'fonts'), { recursive: true })
  for (const font of FONTS) cpSync(join(kern, 'fonts/fira-sans', `${font}.woff2`), join(out, 'fonts', `${font}.woff2`))
  cpSync(join(ui, 'images/favicon.svg'), join(out, 'favicon.svg'))
  writeFileSync(join(out, '../_headers'), ASSET_HEADERS)
}

const buildScripts = async (): Promise<void> => {
  const own = SCRIPTS.map((name) => ({ in: join(ui, 'client', `${name}.ts`), out: name }))
  const workers = Object.entries(WORKERS).map(([name, file]) => ({ in: join(altcha, 'workers', `${file}.js`), out: name }))
  await build({
    entryPoints: [...own, ...workers],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    outdir: out,
    logLevel: 'warning',
  })
}

const report = (): void => {
  for (const path of globSync('**/*.{css,js,svg,woff2}', { cwd: out }).sort()) {
    console.log(`${(readFileSync(join(out, path)).byteLength / 1024).toFixed(1).padStart(8)} kB  assets/${path}`)
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
copyFiles()
await Promise.all([buildStyles(), buildScripts()])
report()
