import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Secrets of this instance: made once, kept beside its data, readable by its owner only. */
export interface Secrets {
  readonly LINK_SECRET: string
  readonly AUTH_SECRET: string
}

export const secretsIn = (stateDir: string): Secrets => {
  const file = path.join(stateDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const secrets: Secrets = { LINK_SECRET: randomBytes(32).toString('base64url'), AUTH_SECRET: randomBytes(32).toString('base64url') }
  mkdirSync(stateDir, { recursive: true })
  // whole or not at all: half a file would keep the server from ever starting again
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
