import { readFileSync } from 'node:fs'

/** Below this a public server runs out of them: each connection takes some, in two processes. */
export const FEW_HANDLES = 4_096

/** How many files and connections this process and its children may have open at once; null where that is unlimited or nobody says. */
export const fileHandles = (limits: string = ownLimits()): number | null => {
  const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? []
  return soft ? Number(soft) : null
}

const ownLimits = (): string => {
  try {
    return readFileSync('/proc/self/limits', 'utf8')
  } catch {
    return ''
  }
}
