import { documentKeys } from '@vorbild/content/documents'
import type { Step } from '@vorbild/content/kind'
import { plainFileName } from '@vorbild/content/plain-file-name'
import { withoutCameraData } from '@vorbild/content/without-camera-data'
import { newId } from '@vorbild/kernel/id'
import { filesOf, textOf } from '@vorbild/web/parse-form'
import { acceptFile, type FileField, type FileProblem, isFileField, titleFromName } from '../rules/accept-file.ts'
import type { Services } from '../services.ts'
import type { Attachment, Submission } from '../store/schema.ts'

const MOST_TITLE = 150

interface Taking {
  readonly now: number
  /** Asked for each file that is right, so that mistakes cost nothing. */
  readonly mayTake: () => Promise<boolean>
}

/** Stores one file at once, so that a refused page never costs an upload. */
const takeFile = async (
  services: Services,
  row: Submission,
  field: FileField,
  file: File,
  { now, mayTake }: Taking,
): Promise<FileProblem | null> => {
  const name = plainFileName(file.name)
  const sent = new Uint8Array(await file.arrayBuffer())
  const present = (await services.attachments.of(row.id)).filter((other) => other.field === field.key)
  const accepted = acceptFile(field, sent, present.length)
  if (!accepted.ok) return { field: field.key, reason: accepted.reason, name }
  if (!(await mayTake())) return { field: field.key, reason: 'too_often', name }
  // nobody means to publish where they stood when they took a picture
  const bytes = withoutCameraData(sent)
  const id = newId()
  await services.files.put(documentKeys.submissionFile(row.id, id), bytes, accepted.value)
  const { isAdded, replaced } = await services.attachments.add(
    {
      ...{
        id,
        submissionId: row.id,
        field: field.key,
        role: field.type === 'image' ? 'image' : 'document',
        name,
        title: titleFromName(name),
      },
      ...{ mediaType: accepted.value, size: bytes.byteLength, addedAt: now },
    },
    field.type === 'image' ? 1 : field.max,
  )
  if (!isAdded) {
    // others came in beside it since they were counted, or the entry was taken back
    await services.files.delete([documentKeys.submissionFile(row.id, id)])
    return { field: field.key, reason: 'too_many_files', name }
  }
  await dropObjects(services, row, replaced)
  return null
}

/** Earlier revisions name their files for ever, so only a draft's objects go at once; the others go with the entry. */
const dropObjects = async ({ files }: Services, row: Submission, gone: readonly Pick<Attachment, 'id'>[]): Promise<void> => {
  if (row.revision === 0) await files.delete(gone.map(({ id }) => documentKeys.submissionFile(row.id, id)))
}

/** Files and titles on a form page: what fits is kept, what does not is named. */
export const takeFiles = async (
  services: Services,
  row: Submission,
  step: Step,
  form: FormData,
  taking: Taking,
): Promise<readonly FileProblem[]> => {
  const problems: FileProblem[] = []
  for (const field of step.fields.filter(isFileField)) {
    for (const { id, title } of (await services.attachments.of(row.id)).filter(
      (file) => file.field === field.key && form.has(`${field.key}.${file.id}`),
    )) {
      const typed = textOf(form, `${field.key}.${id}`).slice(0, MOST_TITLE)
      if (typed !== '' && typed !== title) await services.attachments.rename(row.id, id, typed)
    }
    for (const file of filesOf(form, field.key)) {
      const problem = await takeFile(services, row, field, file, taking)
      if (problem) problems.push(problem)
    }
  }
  return problems
}

/** Takes a file out of an entry. */
export const removeFile = async (services: Services, row: Submission, fileId: string): Promise<void> => {
  const gone = (await services.attachments.of(row.id)).filter(({ id }) => id === fileId)
  await services.attachments.remove(row.id, fileId)
  await dropObjects(services, row, gone)
}
