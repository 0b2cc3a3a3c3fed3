import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.turbo', '.wrangler', '.state', '.test-output', 'assets'])

/** Paths, relative to the root, of all files below a folder whose name matches. */
export const filesBelow = (folder: string, name: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(file, name)
    return name.test(entry.name) ? [file] : []
  })

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /(^|\/)test\//.test(file)
