import type { MailJob } from '@vorbild/mail/mail-job'
import { expect, test } from 'vitest'
import { freshDocuments, type ReadDocument, readDocuments } from './fresh-documents.ts'

const documentOf = (jobId: string): ReadDocument => ({ value: { jobId } as MailJob, version: '1' })
const keep = (...jobIds: readonly string[]) => {
  for (const jobId of jobIds) freshDocuments.keep(jobId, documentOf(jobId))
}
const take = (...jobIds: readonly string[]) => jobIds.map((jobId) => freshDocuments.take(jobId)?.value.jobId ?? null)

test('a document that was kept is taken once, and addresses stay no longer', () => {
  keep('a')
  expect(take('a', 'a', 'b')).toEqual(['a', null, null])
})

test('of many the two last are kept', () => {
  keep('a', 'b', 'c', 'd')
  expect(take('a', 'b', 'c', 'd')).toEqual([null, null, 'c', 'd'])
})

test('a document read again is the newer one', () => {
  keep('a')
  freshDocuments.keep('a', { ...documentOf('a'), version: '2' })
  expect(freshDocuments.take('a')?.version).toBe('2')
})

test('who hears of a job spares its sender the reading, but never a change made since', async () => {
  let now: ReadDocument | null = documentOf('a')
  let bodies = 0
  const documents = readDocuments(async (_key, known) => {
    if (now === null || now.version === known) return now && 'same'
    bodies += 1
    return now
  })
  const heardThenRead = async (change: ReadDocument | null) => {
    now = documentOf('a')
    bodies = 0
    await documents.read('a')
    now = change
    return [await documents.readNewer('a', null), bodies]
  }
  expect(await heardThenRead(documentOf('a'))).toEqual([documentOf('a'), 1])
  const takenBack = { ...documentOf('a'), version: '2' }
  expect(await heardThenRead(takenBack)).toEqual([takenBack, 2])
  expect(await heardThenRead(null)).toEqual([null, 1])
  now = takenBack
  expect([await documents.readNewer('a', '2'), await documents.readNewer('a', '1')]).toEqual(['same', takenBack])
})
