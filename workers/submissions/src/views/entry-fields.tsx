import type { Field } from '@vorbild/content/kind'
import type { ScriptName } from '@vorbild/ui/layout'
import type { Page } from '@vorbild/ui/page'
import type { Typed } from '../rules/settle.ts'
import type { StoredFile } from '../rules/stored-file.ts'
import { FieldView } from './field-view.tsx'
import type { Said } from './form-problem.ts'

export interface EntryFieldsProps {
  readonly page: Page
  readonly fields: readonly Field[]
  readonly typed: Typed
  readonly problems: readonly Said[]
  readonly attachments: readonly StoredFile[]
  readonly filesPath: string | null
}

const errorOf = (problems: readonly Said[], { key }: Field): string | undefined =>
  problems
    .filter(({ field }) => field === key)
    .map(({ brief }) => brief)
    .join(' ') || undefined

/** The fields of one form page, whatever their types. */
export const EntryFields = ({ page, fields, typed, problems, attachments, filesPath }: EntryFieldsProps) => (
  <>
    {fields.map((field) => (
      <FieldView
        page={page}
        field={field}
        value={typed[field.key]}
        error={errorOf(problems, field)}
        attachments={attachments.filter((file) => file.field === field.key)}
        filesPath={filesPath}
      />
    ))}
  </>
)

/** Scripts that make these fields more comfortable; all work without. */
export const scriptsFor = (fields: readonly Field[]): readonly ScriptName[] =>
  fields.some(({ type }) => type === 'place') ? ['place-picker'] : []

/** Forms with files are sent in parts. */
export const encodingFor = (fields: readonly Field[]): 'multipart/form-data' | undefined =>
  fields.some(({ type }) => type === 'image' || type === 'documents') ? 'multipart/form-data' : undefined
