import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { stateFolder, sweepStateFolders } from './state-folder.ts'

test('what a killed run left is swept away, and nothing that somebody is still using', () => {
  const own = stateFolder('own')
  const place = path.dirname(own)
  const folderOf = (pid: number, mark = 0) => {
    const folder = path.join(place, `vorbild-test-${pid}-abcdef`)
    mkdirSync(folder)
    if (mark > 0) writeFileSync(path.join(folder, 'server.pid'), String(mark))
    return folder
  }
  const { pid: dead } = spawnSync('true')
  const { pid: killedServer } = spawnSync('true')
  const { pid: lost } = spawnSync('true')
  const living = spawn('sleep', ['30'])
  const swept = [folderOf(dead), folderOf(killedServer, dead)]
  // the server that a dead run started may have outlived it
  const kept = [own, folderOf(living.pid ?? 0), folderOf(lost, living.pid)]
  try {
    sweepStateFolders()
    expect(swept.filter((folder) => existsSync(folder))).toEqual([])
    expect(kept.filter((folder) => !existsSync(folder))).toEqual([])
  } finally {
    living.kill('SIGKILL')
    for (const folder of [...swept, ...kept]) rmSync(folder, { recursive: true, force: true })
  }
})
