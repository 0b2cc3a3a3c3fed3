import { newId } from '@vorbild/kernel/id'
import { LETTERS_PER_JOB } from '@vorbild/mail/mail-job'
import { expect, test } from 'vitest'
import { createReturnPaths } from './return-paths.ts'

const paths = createReturnPaths('bounces@vorbild.example', 'secret')

test('both addresses of every letter lead back to it, of the first one as of the last of the largest job', async () => {
  const jobId = newId()
  const addresses = await paths.of(jobId, LETTERS_PER_JOB)
  for (const position of [0, 1_023, 1_024, LETTERS_PER_JOB - 1]) {
    const { bounce = '', unsubscribe = '' } = addresses[position] ?? {}
    expect(await paths.read(bounce)).toEqual({ jobId, position, wantsOut: false })
    expect(await paths.read(unsubscribe)).toEqual({ jobId, position, wantsOut: true })
    expect(await paths.find(`Original-Recipient: x\r\nReturn-Path: <${bounce}>`)).toEqual({ jobId, position, wantsOut: false })
    expect(bounce.split('@')[0]?.length).toBeLessThanOrEqual(64)
  }
})

test('without a mailbox, or a secret, there are none', async () => {
  for (const off of [createReturnPaths(null, 'secret'), createReturnPaths('bounces@vorbild.example', '')]) {
    expect(await off.of(newId(), 1)).toEqual([])
    expect(await off.read((await paths.of(newId(), 1))[0]?.bounce ?? '')).toBeNull()
  }
})
