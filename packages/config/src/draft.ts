import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Changes to the tree, held back until all of them are known to fit: a generator that fails has written nothing. */
export interface Draft {
  has(file: string): boolean
  read(file: string): string
  create(file: string, text: string): void
  edit(file: string, change: (text: string) => string): void
  /** Writes and formats everything; returns one line per file. */
  write(): readonly string[]
}

export const createDraft = (root: string): Draft => {
  const texts = new Map<string, string>()
  const onDisk = (file: string) => existsSync(path.join(root, file))
  const has = (file: string) => texts.has(file) || onDisk(file)
  const read = (file: string) => {
    if (!has(file)) throw new Error(`${file} is missing`)
    return texts.get(file) ?? readFileSync(path.join(root, file), 'utf8')
  }
  return {
    has,
    read,
    create: (file, text) => {
      if (has(file)) throw new Error(`${file} exists already`)
      texts.set(file, text)
    },
    edit: (file, change) => {
      try {
        texts.set(file, change(read(file)))
      } catch (error) {
        throw new Error(`cannot change ${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    write: () => {
      const lines = [...texts.keys()].map((file) => `${onDisk(file) ? 'changed' : 'new    '} ${file}`)
      for (const [file, text] of texts) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
        writeFileSync(path.join(root, file), text)
      }
      format(root, [...texts.keys()])
      return lines
    },
  }
}

/** Layout and order of imports; what the linter thinks of the rest is not ours to mend. */
const format = (root: string, files: readonly string[]): void => {
  const known = files.filter((file) => /\.(tsx?|json)$/.test(file))
  const biome = path.join(root, 'node_modules/.bin/biome')
  execFileSync(biome, ['check', '--write', '--linter-enabled=false', ...known], { cwd: root, stdio: 'pipe' })
}
