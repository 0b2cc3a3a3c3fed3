import { newEvent } from '../src/new-event.ts'
import { newKind } from '../src/new-kind.ts'
import { newWorker } from '../src/new-worker.ts'

/** `npm run new -- event|kind|worker …`: writes stubs that compile, with their tests, and says what is left to do. */
const USAGE = `Usage:
  npm run new -- event <noun.participle> <said by> <heard by>[,<heard by>…]
  npm run new -- kind <key>
  npm run new -- worker <name>`

const [what, name, ...rest] = process.argv.slice(2)

const made = ((): readonly string[] | null => {
  if (name === undefined) return null
  if (what === 'event' && rest.length === 2) return newEvent(name, rest[0] ?? '', (rest[1] ?? '').split(','))
  if (what === 'kind') return newKind(name)
  if (what === 'worker') return newWorker(name)
  return null
})()

if (made === null) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  console.log(made.join('\n'))
}
