import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { holdState, StateInUse } from './hold-state.ts'

const place = mkdtempSync(path.join(tmpdir(), 'vorbild-hold-'))
afterAll(() => rmSync(place, { recursive: true }))

const folder = () => mkdtempSync(path.join(place, 'state-'))

describe('a state folder', () => {
  it('is held until it is let go', () => {
    const stateDir = folder()
    const letGo = holdState(stateDir)
    expect(existsSync(path.join(stateDir, 'server.pid'))).toBe(true)
    letGo()
    expect(existsSync(path.join(stateDir, 'server.pid'))).toBe(false)
  })

  it('is refused while another process that lives holds it', () => {
    const stateDir = folder()
    const other = spawn('sleep', ['30'])
    writeFileSync(path.join(stateDir, 'server.pid'), String(other.pid))
    expect(() => holdState(stateDir)).toThrow(StateInUse)
    other.kill('SIGKILL')
  })

  it('is refused while somebody else’s process holds it, which one may look at but not touch', () => {
    const stateDir = folder()
    writeFileSync(path.join(stateDir, 'server.pid'), '4711')
    const asked = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
    })
    expect(() => holdState(stateDir)).toThrow(StateInUse)
    asked.mockRestore()
  })

  it('is free again when its holder was killed', async () => {
    const stateDir = folder()
    const other = spawn('sleep', ['30'])
    writeFileSync(path.join(stateDir, 'server.pid'), String(other.pid))
    const gone = new Promise((resolve) => other.once('exit', resolve))
    other.kill('SIGKILL')
    await gone
    expect(() => holdState(stateDir)()).not.toThrow()
  })
})
