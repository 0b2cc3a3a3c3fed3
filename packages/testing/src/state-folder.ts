import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isAlive, isHeld } from '@vorbild/embedded/hold-state'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 512 * 1024 * 1024

const isThere = (place: string): boolean => {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const hasRoom = (place: string): boolean => {
  if (!isThere(place)) return false
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize > ROOM_BYTES
}

/**
 * A new folder for the state of a house that ends with its test, in memory where the machine has room for it: every commit waits until the
 * disk has it, and that is most of what a house does. A kill of the house loses as little there as on a disk.
 */
export const stateFolder = (purpose: string): string =>
  mkdtempSync(path.join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `vorbild-${purpose}-${process.pid}-`))

const MADE_BY = /^vorbild-[a-z]+-(\d+)-\w{6}$/

/** Deletes what killed runs left: folders whose maker is gone, and no server at work in them either. */
export const sweepStateFolders = (): void => {
  for (const place of new Set([MEMORY, tmpdir()].filter(isThere)))
    for (const name of readdirSync(place)) {
      const [, maker] = MADE_BY.exec(name) ?? []
      const folder = path.join(place, name)
      if (maker && !isAlive(Number(maker)) && !isHeld(folder)) rmSync(folder, { recursive: true, force: true })
    }
}
