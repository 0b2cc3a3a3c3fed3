import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, isTest, read } from './tree.ts'

/** The law of dependencies: what each package may import of the house. Short enough to read before the code. */
const law: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  german: [],
  ui: ['kernel'],
  content: ['kernel', 'ui'],
  events: ['kernel', 'content'],
  storage: ['kernel', 'content', 'events'],
  web: ['kernel', 'ui'],
  mail: ['kernel', 'ui'],
}

/** What runs, tests or generates the house knows all of it; nobody imports them. */
const ABOVE_ALL = ['testing', 'embedded', 'config']

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))

const sources = [...filesBelow('packages', /\.tsx?$/), ...filesBelow('workers', /\.tsx?$/)].filter(
  (file) => !isTest(file) && !file.endsWith('.d.ts') && !/\/(bin|client)\//.test(file) && !file.endsWith('config.ts'),
)

const inside = (file: string) => file.split(path.sep).slice(0, 2).join('/')

/** What a file imports against the law. */
const trespasses = (file: string): string[] => {
  const [area = '', room = ''] = file.split(path.sep)
  if (area === 'packages' && ABOVE_ALL.includes(room)) return []
  const allowed = area === 'workers' ? Object.keys(law) : [...(law[room] ?? []), room]
  return importsOf(file).flatMap((name) => {
    const house = /^@vorbild\/([\w-]+)/.exec(name)?.[1]
    if (house && !allowed.includes(house)) return [`${file} imports ${name}`]
    const target = name.startsWith('.') ? path.normalize(path.join(path.dirname(file), name)) : file
    return inside(target) === inside(file) ? [] : [`${file} reaches into ${target}`]
  })
}

describe('law of dependencies', () => {
  it('every file imports only what the law allows its room', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(trespasses)).toEqual([])
  })

  it('every package is in the law or above all', () => {
    const rooms = new Set(filesBelow('packages', /^package\.json$/).map((file) => file.split(path.sep)[1] ?? ''))
    expect([...rooms].filter((room) => !(room in law) && !ABOVE_ALL.includes(room))).toEqual([])
  })
})

/** Inside a worker: rules know nobody, views never reach the store. */
const slices: readonly { readonly room: RegExp; readonly never: RegExp }[] = [
  { room: /workers\/\w+\/src\/rules\//, never: /\/(store|routes|views|on|durable|services)(\/|\.|$)|drizzle|^hono|cloudflare:/ },
  { room: /workers\/\w+\/src\/views\//, never: /\/store\/|drizzle|cloudflare:/ },
  { room: /workers\/\w+\/src\/store\//, never: /\/(routes|views|on|durable)\/|cloudflare:/ },
]

describe('inside a worker', () => {
  it.each(slices)('what lies in $room never imports $never', ({ room, never }) => {
    const files = sources.filter((file) => room.test(file))
    expect(files.length).toBeGreaterThan(0)
    expect(
      files.flatMap((file) =>
        importsOf(file)
          .filter((name) => never.test(name))
          .map((name) => `${file} imports ${name}`),
      ),
    ).toEqual([])
  })
})

/** The platform's names appear only where the house touches it. */
const MAY_NAME_PLATFORM = /(\/src\/(index|services|app)\.tsx?$|\/src\/durable\/|^packages\/(storage|events|embedded|testing)\/|\/seed\.ts$)/

describe('platform names', () => {
  it('appear only in index, services, durable, storage and events', () => {
    const code = (file: string) => read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const named = /\b(D1Database|R2Bucket|DurableObjectNamespace)\b|cloudflare:workers/
    expect(sources.filter((file) => !MAY_NAME_PLATFORM.test(file) && named.test(code(file)))).toEqual([])
  })
})
