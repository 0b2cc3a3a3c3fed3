import type { ExampleDocument } from '@vorbild/content/documents'
import { sha256 } from '@vorbild/kernel/digest'
import { type Locale, localePath } from '@vorbild/kernel/locale'
import { othersFirst } from '@vorbild/kernel/others-first'
import { csvLine } from '@vorbild/web/csv'
import { exportTable } from './export-table.ts'
import { toItem } from './rules/item.ts'
import type { Services } from './services.ts'
import { allParts, examplesOfPart } from './store/read.ts'

/**
 * Everything public as files in R2, in parts of a hundred numbers: a publication rewrites one small part, and whoever loads all gets the
 * parts one after the other without a question to the database.
 */
export const DUMP_FORMATS = ['jsonl', 'csv', 'csv-en'] as const
export type DumpFormat = (typeof DUMP_FORMATS)[number]

const JSON_LINES = 'application/jsonl; charset=utf-8'
const CSV = 'text/csv; charset=utf-8'
const MEDIA_TYPES: Readonly<Record<DumpFormat, string>> = { jsonl: JSON_LINES, csv: CSV, 'csv-en': CSV }
/** What stands around the examples' own words; JSON has keys there, which are in no language. */
const LOCALES: Readonly<Record<DumpFormat, Locale | null>> = { jsonl: null, csv: 'de', 'csv-en': 'en' }
const NOTHING_WANTED = { stems: [], prefixes: [] }

const ALL = 'open-data/'
/** The second of its name: what lay in the first still had addresses of organisations in it. */
const folder = (format: DumpFormat): string => `${ALL}v2/${format}/`
const partOf = (exampleId: string): string => exampleId.slice(0, -2)

/** Writes the part an example belongs to as the database has it now. */
export const refreshPart = async (services: Services, exampleId: string): Promise<void> => writePart(services, partOf(exampleId))

/** The same without an example that the database is about to forget: a kill right after that would leave it in the open for a day. */
export const leaveOut = async (services: Services, exampleId: string): Promise<void> => {
  const documents = await examplesOfPart(services.db, partOf(exampleId))
  const others = documents.filter((document) => document.exampleId !== exampleId)
  if (others.length < documents.length) await putPart(services, partOf(exampleId), others)
}

const MOST_TRIES = 5

/** Again if the database moved on meanwhile: whoever writes last must not write what somebody withdrew. */
const writePart = async (services: Services, part: string): Promise<void> => {
  let documents = await examplesOfPart(services.db, part)
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    await putPart(services, part, documents)
    const present = await examplesOfPart(services.db, part)
    if (namesOf(present) === namesOf(documents)) return
    documents = present
  }
  throw new Error(`part ${part} of the open data moved on during each writing`)
}

const namesOf = (documents: readonly ExampleDocument[]): string =>
  documents.map(({ exampleId, version }) => `${exampleId} ${version}`).join('\n')

const putPart = async (services: Services, part: string, documents: readonly ExampleDocument[]): Promise<void> => {
  const { files } = services
  for (const format of DUMP_FORMATS) {
    const key = `${folder(format)}${part}`
    if (documents.length === 0) {
      await files.delete([key])
      continue
    }
    const locale = LOCALES[format]
    const text =
      locale === null ? documents.map((document) => `${JSON.stringify(document)}\n`).join('') : table(services, documents, locale)
    const languages = [...new Set([...(locale === null ? [] : [locale]), ...documents.map((document) => document.locale)])]
    await files.put(key, new TextEncoder().encode(text), MEDIA_TYPES[format], languages)
  }
}

/** Rows without their head, which stands once above all parts. */
const table = ({ clock, settings }: Services, documents: readonly ExampleDocument[], locale: Locale): string => {
  const items = documents.map((document) => toItem(document, NOTHING_WANTED, locale, clock()))
  const [, ...rows] = exportTable(items, locale, ({ slug }) => settings.baseUrl + localePath(locale, `/beispiele/${slug}`))
  return rows.map((row) => csvLine(row, ',')).join('')
}

/** Writes all parts anew and takes away those that nothing belongs to any more. */
export const refreshAllParts = async (services: Services): Promise<void> => {
  const parts = await allParts(services.db)
  for (const part of parts) {
    await othersFirst()
    await writePart(services, part)
  }
  const wanted = new Set(DUMP_FORMATS.flatMap((format) => parts.map((part) => folder(format) + part)))
  await services.files.delete((await services.files.list(ALL)).filter((key) => !wanted.has(key)))
}

const NIGHT = { hour: 3, minutes: 15 }

/** Once a night, since what nobody confirms ages with time alone, and whenever there is nothing yet. */
export const mendOpenData = async (services: Services): Promise<void> => {
  const now = new Date(services.clock())
  const isNight = now.getUTCHours() === NIGHT.hour && now.getUTCMinutes() < NIGHT.minutes
  // one may be missing alone in a house that did not write it yet
  const lacks = async (format: DumpFormat) => (await services.files.list(folder(format))).length === 0
  if (isNight || (await Promise.all(DUMP_FORMATS.map(lacks))).includes(true)) await refreshAllParts(services)
}

export interface Dump {
  readonly etag: string
  readonly mediaType: string
  /** Of all its words, those of the examples included. */
  readonly languages: readonly string[]
  readonly body: () => ReadableStream<Uint8Array>
}

/** All parts as one file. */
export const dumpOf = async ({ files }: Services, format: DumpFormat): Promise<Dump> => {
  const parts = await files.listWithEtags(folder(format))
  const locale = LOCALES[format]
  const head = locale === null ? [] : exportTable([], locale, () => '')
  return {
    etag: `"${await sha256(JSON.stringify(parts), 12)}"`,
    mediaType: MEDIA_TYPES[format],
    languages: [...new Set([...(locale === null ? [] : [locale]), ...parts.flatMap(({ languages }) => languages)])],
    body: () =>
      oneAfterTheOther(
        files,
        parts.map(({ key }) => key),
        head.map((row) => csvLine(row, ',')).join(''),
      ),
  }
}

const oneAfterTheOther = (files: Services['files'], keys: readonly string[], head: string): ReadableStream<Uint8Array> => {
  const open = [...keys]
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head !== '') controller.enqueue(new TextEncoder().encode(head))
    },
    pull: async (controller) => {
      for (let key = open.shift(); key !== undefined; key = open.shift()) {
        const file = await files.get(key)
        if (file) return controller.enqueue(new Uint8Array(await new Response(file.body).arrayBuffer()))
      }
      controller.close()
    },
  })
}
