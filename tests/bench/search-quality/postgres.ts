import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Collection, Engine } from './judged.ts'
import { fieldsOf, fitting } from './peer-texts.ts'

const INSTALLED = '/usr/lib/postgresql'

/** It refuses to run as root; then the user of that name has to do it. */
const userOf = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * PostgreSQL full text with its German configuration, umlauts folded, our weights of fields, similar spellings (trigrams) where nothing is
 * found: see postgres.sql. A cluster of its own in a scratch folder, gone afterwards; no port is opened.
 */
export const postgres = async ({ documents }: Collection): Promise<Engine> => {
  const version = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort().at(-1) : undefined
  if (version === undefined) throw new Error('PostgreSQL is not installed here')
  const bin = (name: string): string => path.join(INSTALLED, version, 'bin', name)
  const folder = mkdtempSync(path.join(tmpdir(), 'vorbild-quality-'))
  const user = userOf()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
  const data = path.join(folder, 'data')
  execFileSync(bin('initdb'), ['-D', data, '-A', 'trust', '-U', 'bench', '--locale=C.UTF-8', '-E', 'UTF8'], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  const server = spawn(bin('postgres'), ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  const stop = async (): Promise<void> => {
    server.kill('SIGINT')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(bin('pg_isready'), folder)
    const client = spawn(bin('psql'), ['-h', folder, '-U', 'bench', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]()
    const fields = documents.map((document, at) => ({ id: at + 1, ...fieldsOf(document) }))
    client.stdin.write(`\\set fields ${quoted(JSON.stringify(fields)).replaceAll('\\', '\\\\')}\n`)
    client.stdin.write(readFileSync(path.join(import.meta.dirname, 'postgres.sql'), 'utf8'))
    const narrowed = fitting(documents)
    return {
      name: 'PostgreSQL',
      search: async (query) => {
        client.stdin.write(`SELECT find(${quoted(query.q)});\n`)
        const { value, done } = await lines.next()
        if (done) throw new Error('PostgreSQL gave up')
        return narrowed(query, JSON.parse(value))
      },
      stop: async () => {
        client.stdin.end()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const untilReady = async (isReady: string, folder: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    try {
      execFileSync(isReady, ['-h', folder, '-q'])
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL did not start')
}
