/**
 * The proof-of-work widget, all from our own origin. The build for a strict content security policy (`external`) has its
 * style sheet and its workers in files of their own, so nothing inline and no blob is needed.
 */
import 'altcha/i18n/de'
import 'altcha/i18n/en'

const pbkdf2 = (): Worker => new Worker('/assets/altcha-pbkdf2.js', { type: 'module' })
const sha = (): Worker => new Worker('/assets/altcha-sha.js', { type: 'module' })

// Pointer and scroll movements stay the person's own business; so does a link to somewhere else.
globalThis.$altcha.defaults.set({ humanInteractionSignature: false, hideFooter: true, hideLogo: true, workers: 2 })
for (const hash of ['SHA-256', 'SHA-384', 'SHA-512']) {
  globalThis.$altcha.algorithms.set(hash, sha)
  globalThis.$altcha.algorithms.set(`PBKDF2/${hash}`, pbkdf2)
}

await import('altcha/external')
