import { logLine } from '@vorbild/web/log'
import { exampleIdOf, newestVersions, versionIn } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { countAllAdoptions } from './store/adoptions.ts'
import { lacksChanges } from './store/lacks-changes.ts'
import { allVersions, buriedIds, isAddressKnown, lacksAddress, publicVersions, withdrawnIds } from './store/versions.ts'

const ADOPTION_KEY = /^adoptions\/[^/]+\/[^/]+\.json$/
const MOST_NAMED = 20
const TOMBSTONE_KEY = /^withdrawn\/([^/]+)\.json$/

/**
 * Whether what the database holds is not what lies in R2: another version, a document more or less, or one written again since it was
 * taken in; versions, addresses, withdrawals and uses that are missing; or changes that neither segments nor `index_change` hold. What was
 * withdrawn may still lie in R2. What cannot be read cannot be taken in either: so that is said in the log, and no reason to begin anew each night.
 */
export const hasDrifted = async (services: Services): Promise<boolean> => {
  const unreadable: string[] = []
  const isDrift =
    (await lacksVersions(services, unreadable)) ||
    (await lacksAddress(services.db)) ||
    (await lacksGraves(services, unreadable)) ||
    (await lacksUses(services)) ||
    (await lacksChanges(services.db))
  if (unreadable.length > 0) {
    const keys = unreadable.slice(0, MOST_NAMED).join(' ')
    logLine('warn', 'documents cannot be read and are left out', { worker: 'search', count: unreadable.length, keys })
  }
  return isDrift
}

const lacksVersions = async ({ db, files, documents }: Services, unreadable: string[]): Promise<boolean> => {
  const indexed = await publicVersions(db)
  const versions = await allVersions(db)
  const gone = new Set(await withdrawnIds(db))
  const written = new Map((await files.listWithTimes('examples/')).map(({ key, writtenAt }) => [key, writtenAt]))
  const { newest, older } = newestVersions([...written.keys()].filter((key) => !gone.has(exampleIdOf(key))))
  const isTakenIn = (key: string): boolean => {
    const known = indexed.get(exampleIdOf(key))
    return known?.version === versionIn(key) && (written.get(key) ?? 0) <= known.indexedAt
  }
  const nameOf = (exampleId: string, version: number): string => `${exampleId} ${version}`
  const whole = new Set(versions.filter(({ isWhole }) => isWhole).map(({ exampleId, version }) => nameOf(exampleId, version)))
  const all = new Set([...newest, ...older].map((key) => nameOf(exampleIdOf(key), versionIn(key))))
  if (versions.some(({ exampleId, version }) => !all.has(nameOf(exampleId, version)))) return true
  const there = new Set(newest.map(exampleIdOf))
  if ([...indexed.keys()].some((exampleId) => !there.has(exampleId))) return true
  const isMissing = (key: string): boolean => indexed.has(exampleIdOf(key)) && !whole.has(nameOf(exampleIdOf(key), versionIn(key)))
  const missed = new Set([...newest.filter((key) => !isTakenIn(key)), ...[...newest, ...older].filter(isMissing)])
  return isOneReadable(missed, documents, unreadable)
}

interface Store<Thing> {
  get(key: string): Promise<Thing | null>
}

/** Whether the first that can be read, and is what is looked for, is there. */
const isOneReadable = async <Thing>(
  keys: Iterable<string>,
  store: Store<Thing>,
  unreadable: string[],
  isWanted: (thing: Thing) => Promise<boolean> = async () => true,
): Promise<boolean> => {
  for (const key of keys) {
    try {
      const thing = await store.get(key)
      if (thing !== null && (await isWanted(thing))) return true
    } catch {
      unreadable.push(key)
    }
  }
  return false
}

const lacksGraves = async ({ db, files, tombstones }: Services, unreadable: string[]): Promise<boolean> => {
  const withdrawn = new Set(await withdrawnIds(db))
  const buried = await buriedIds(db)
  const missed = (await files.list('withdrawn/')).filter((key) => !buried.has(TOMBSTONE_KEY.exec(key)?.[1] ?? ''))
  // another example may stand there by now
  return isOneReadable(missed, tombstones, unreadable, async ({ exampleId, slug }) => {
    return !withdrawn.has(exampleId) || !(await isAddressKnown(db, slug))
  })
}

const lacksUses = async ({ db, files }: Services): Promise<boolean> =>
  (await countAllAdoptions(db)) !== (await files.list('adoptions/')).filter((key) => ADOPTION_KEY.test(key)).length
