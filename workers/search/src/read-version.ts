import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import type { Database } from '@vorbild/events/statement'
import type { Services } from './services.ts'
import { atSlug, exampleById, isWithdrawn } from './store/read.ts'
import { versionsOf } from './store/versions.ts'

/** One version of an example beside the present one; `gone` if the example was withdrawn, null if there never was such a version. */
export type ReadVersion = { readonly document: ExampleDocument; readonly present: ExampleDocument } | 'gone' | null

/** `name` is the stable number or any address the example ever had. */
export const readVersion = async (services: Services, name: string, version: number): Promise<ReadVersion> => {
  const present = await presentOf(services.db, name)
  if (present === null || present === 'gone') return present
  if (version === present.version) return { document: present, present }
  const known = await versionsOf(services.db, present.exampleId)
  if (!known.some((one) => one.version === version)) return null
  const document = await services.documents.get(documentKeys.example(present.exampleId, version))
  if (document === null) return null
  const files = document.files.filter(({ id }) => present.files.some((file) => file.id === id))
  return { document: { ...document, files }, present }
}

const presentOf = async (db: Database, name: string): Promise<ExampleDocument | 'gone' | null> => {
  const numbered = await exampleById(db, name)
  if (numbered) return numbered
  if (await isWithdrawn(db, name)) return 'gone'
  const at = await atSlug(db, name)
  if (at === null) return null
  if ('gone' in at) return 'gone'
  return 'movedTo' in at ? presentOf(db, at.movedTo) : at.document
}
