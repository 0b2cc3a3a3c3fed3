import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../src/root.ts'

const COPIED = [
  'packages',
  'workers',
  'tests',
  'migrations',
  'wrangler.toml',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'biome.json',
  '.gitignore',
]
const LEFT_OUT = new Set(['node_modules', 'dist', 'assets', '.turbo', '.wrangler'])

/** A copy of the house in a folder of its own, to be changed at will. Packages from outside are shared with the original. */
export const copyHouse = (): string => {
  const copy = mkdtempSync(path.join(tmpdir(), 'vorbild-copy-'))
  for (const entry of COPIED) {
    cpSync(path.join(ROOT, entry), path.join(copy, entry), { recursive: true, filter: (file) => !LEFT_OUT.has(path.basename(file)) })
  }
  linkPackages(copy)
  return copy
}

/** The house's own packages must be those of the copy, or its changes would not be seen. */
const linkPackages = (copy: string): void => {
  const modules = path.join(copy, 'node_modules')
  mkdirSync(path.join(modules, '@vorbild'), { recursive: true })
  const shared = readdirSync(path.join(ROOT, 'node_modules')).filter((name) => name === '.bin' || !/^(\.|@vorbild$)/.test(name))
  for (const name of shared) symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name))
  for (const folder of readdirSync(path.join(copy, 'packages'))) {
    const { name } = JSON.parse(readFileSync(path.join(copy, 'packages', folder, 'package.json'), 'utf8')) as { name: string }
    symlinkSync(path.join(copy, 'packages', folder), path.join(modules, name))
  }
}
