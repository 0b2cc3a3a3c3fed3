import path from 'node:path'

/** The repository the generators write to, unless told otherwise. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')
