import type { MailJob } from '@vorbild/mail/mail-job'
import { expect, test } from 'vitest'
import { freshDocuments, type ReadDocument } from './fresh-documents.ts'

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
