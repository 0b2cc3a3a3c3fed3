import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 512 * 1024 * 1024

const hasRoom = (place: string): boolean => {
  try {
    accessSync(place, constants.W_OK)
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize > ROOM_BYTES
  } catch {
    return false
  }
}

/**
 * A new folder for the state of a house that ends with its test, in memory where the machine has room for it: every commit waits until the
 * disk has it, and that is most of what a house does. A kill of the house loses as little there as on a disk.
 */
export const stateFolder = (purpose: string): string => mkdtempSync(path.join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `vorbild-${purpose}-`))
