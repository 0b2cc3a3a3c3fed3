import { type Checked, parseAll } from '@vorbild/content/check'
import type { AttachedFile } from '@vorbild/content/documents'
import type { Kind } from '@vorbild/content/kind'
import { kindOf } from '@vorbild/content/kinds'
import { monthOf } from '@vorbild/content/month'
import { imageWords, settle, type Typed } from '../rules/settle.ts'
import { readDraft } from '../rules/typed-title.ts'
import type { Services } from '../services.ts'
import { attachedFiles, imageIn } from '../store/attachments.ts'
import type { Attachment, Submission } from '../store/schema.ts'

/** An entry with its answers, its files, and what is still wrong with it. */
export interface CheckedEntry {
  readonly row: Submission
  readonly kind: Kind
  readonly typed: Typed
  /** The answers with places looked up, as far as they could be read. */
  readonly settled: Readonly<Record<string, unknown>>
  readonly attachments: readonly Attachment[]
  readonly files: readonly AttachedFile[]
  readonly checked: Checked
}

/** The kind of a row; a row of an unknown kind is a bug. */
export const kindOfRow = (row: Pick<Submission, 'kind'>): Kind => {
  const kind = kindOf(row.kind)
  if (!kind) throw new Error(`unknown content kind ${row.kind}`)
  return kind
}

/** Reads and checks everything of an entry; `typedNow` are answers that are not saved yet. */
export const checkedEntry = async (
  { attachments: store, clock }: Services,
  row: Submission,
  typedNow: Typed = {},
): Promise<CheckedEntry> => {
  const kind = kindOfRow(row)
  const attachments = await store.of(row.id)
  const typed = { ...readDraft(row.draft), ...typedNow }
  const settled = settle(kind, typed, imageIn(attachments)?.id ?? null)
  return {
    row,
    kind,
    typed,
    settled,
    attachments,
    files: attachedFiles(attachments, imageWords(kind, typed)),
    checked: parseAll(kind, settled, monthOf(clock())),
  }
}
