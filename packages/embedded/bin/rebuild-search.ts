import { StateInUse } from '../src/hold-state.ts'
import { serviceName } from '../src/house.ts'
import { StateFromNewerVersion } from '../src/migrate.ts'
import { BadSetting, type Settings, settingsFrom } from '../src/settings.ts'
import { startHouse } from '../src/start-house.ts'

/** `npm run search:rebuild`: makes the search index of the embedded server anew, from the published documents alone. */
interface Rebuilt {
  readonly examples: number
  readonly unreadable: readonly string[]
}

/** Null: the house itself has just begun. */
const rebuild = async (settings: Settings): Promise<Rebuilt | null> => {
  // nobody is to visit a house that is open for a moment only
  const house = await startHouse({ ...settings, host: '127.0.0.1', port: 0, settings: settings.vars, quiet: true })
  try {
    const search = await house.miniflare.getWorker(serviceName('search'))
    const answer = await search.fetch('http://search/internal/rebuild', { method: 'POST' })
    if (answer.status === 409) return null
    if (!answer.ok) throw new Error(`search answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Rebuilt
  } finally {
    await house.stop()
  }
}

const main = async () => {
  const settings = settingsFrom(process.env)
  const begun = performance.now()
  const rebuilt = await rebuild(settings)
  if (rebuilt === null) {
    console.error('The search index is being made anew already. If that was broken off, try again in a minute.')
    process.exitCode = 1
    return
  }
  const { examples, unreadable } = rebuilt
  console.log(
    `Search index of ${settings.stateDir} rebuilt: ${examples} examples in ${((performance.now() - begun) / 1000).toFixed(1)} seconds.`,
  )
  for (const key of unreadable) console.error(`not readable, left out: ${key}`)
  if (unreadable.length > 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  const isMistakeOfSurroundings = error instanceof StateInUse || error instanceof BadSetting || error instanceof StateFromNewerVersion
  if (!isMistakeOfSurroundings) throw error
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
