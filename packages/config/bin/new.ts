import { newEvent } from '../src/new-event.ts'
import { newKind } from '../src/new-kind.ts'
import { newWorker } from '../src/new-worker.ts'

/** `npm run new -- event|kind|worker …`: writes stubs that compile, with their tests, and says what is left to do. */
const USAGE = `Usage:
  npm run new -- event <noun.participle> <said by> <heard by>[,<heard by>…]
  npm run new -- kind <key>
  npm run new -- worker <name>`

const [what, name, ...rest] = process.argv.slice(2)

const make = (): readonly string[] => {
  if (name !== undefined && what === 'event' && rest.length === 2) return newEvent(name, rest[0] ?? '', (rest[1] ?? '').split(','))
  if (name !== undefined && what === 'kind' && rest.length === 0) return newKind(name)
  if (name !== undefined && what === 'worker' && rest.length === 0) return newWorker(name)
  throw new Error(USAGE)
}

try {
  console.log(make().join('\n'))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
