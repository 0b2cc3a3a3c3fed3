import { documentKeys } from '@vorbild/content/documents'
import { plainFileName } from '@vorbild/content/plain-file-name'
import { withoutCameraData } from '@vorbild/content/without-camera-data'
import { sha256 } from '@vorbild/kernel/digest'
import { filesOf, textOf } from '@vorbild/web/parse-form'
import type { PictureProblem } from '../rules/edit-draft.ts'
import type { FullIssue } from '../rules/issue.ts'
import { acceptPicture, pictureAt, pictureName, picturePath } from '../rules/picture.ts'
import { MAX_SECTIONS } from '../rules/sections.ts'
import type { Services } from '../services.ts'

/** Where a picture may stand: in the issue itself (empty), or in a section, by `-` and its key; so the fields of the form are called. */
export interface TakenPictures {
  /** Address of the picture by place; places without one are left out. */
  readonly at: ReadonlyMap<string, string>
  readonly problems: readonly PictureProblem[]
}

/**
 * The pictures of a form: what was chosen is stored at once, so that a refused page never costs an upload; the same file twice is one.
 * What was chosen before is believed if it is there.
 */
export const takePictures = async (
  form: FormData,
  { issue, sections }: Pick<FullIssue, 'issue' | 'sections'>,
  { files }: Pick<Services, 'files'>,
): Promise<TakenPictures> => {
  const at = new Map<string, string>()
  const problems: PictureProblem[] = []
  const known = new Set([issue, ...sections].map(({ picture }) => picture))
  const removed = new Set(form.getAll('bildweg'))
  for (const place of placesIn(form)) {
    const before = textOf(form, `pictureid${place}`)
    if (removed.has(place || '-')) continue
    const [file] = filesOf(form, `picture${place}`)
    const taken = file ? await takeFile(file, issue.id, files) : null
    if (taken && 'path' in taken) {
      at.set(place, taken.path)
      continue
    }
    if (taken) problems.push({ field: `picture${place}`, ...taken })
    if (before === '') continue
    if (known.has(before) || (await isThere(before, issue.id, files))) at.set(place, before)
    else problems.push({ field: `picture${place}`, reason: 'gone', name: '' })
  }
  return { at, problems }
}

const FIELD = /^picture(?:id)?(?<place>|-.+)$/

/** No more than an issue can have. */
const placesIn = (form: FormData): readonly string[] =>
  [...new Set([...form.keys()].flatMap((name) => FIELD.exec(name)?.groups?.place ?? []))].slice(0, MAX_SECTIONS + 1)

const takeFile = async (file: File, issueId: string, files: Services['files']) => {
  const sent = new Uint8Array(await file.arrayBuffer())
  const accepted = acceptPicture(sent)
  if (!accepted.ok) return { reason: accepted.reason, name: plainFileName(file.name) }
  // whoever took it with a telephone did not mean to tell everybody where
  const bytes = withoutCameraData(sent)
  const name = pictureName(await sha256(bytes, 16), accepted.value)
  await files.put(documentKeys.issuePicture(issueId, name), bytes, accepted.value.mediaType)
  return { path: picturePath(issueId, name) }
}

const isThere = async (path: string, issueId: string, files: Services['files']): Promise<boolean> => {
  const picture = pictureAt(path)
  if (picture?.issueId !== issueId) return false
  const key = documentKeys.issuePicture(issueId, picture.name)
  return (await files.list(key)).includes(key)
}
