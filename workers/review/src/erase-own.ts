import { documentKeys } from '@vorbild/content/documents'
import type { Services } from './services.ts'

/** Deletes every object this worker wrote about a submission; again it finds nothing and ends the same. */
export const eraseOwn = async ({ files }: Pick<Services, 'files'>, submissionId: string, number: string): Promise<void> => {
  const prefixes = [documentKeys.example(number, 1), documentKeys.reviewNote(submissionId, '')].map((key) => key.replace(/[^/]*$/, ''))
  for (const prefix of prefixes) await files.delete(await files.list(prefix))
}
