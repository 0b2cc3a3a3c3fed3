import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { licenceOf } from './licence.ts'

/** What somebody must name who uses an example: this version, at an address that never changes. */
export interface Citation {
  readonly author: string | null
  readonly title: string
  readonly site: string
  readonly number: string
  readonly version: number
  /** ISO day. */
  readonly day: string
  readonly url: string
  readonly licence: string
  readonly language: string
}

const CITATION_FORMATS = ['bib', 'ris', 'txt'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** Path of a version by the stable number; leads to the page itself while it is the present one. */
export const versionPath = (number: string, version: number): string => `/beispiele/${number}/fassungen/${version}`

export const citationOf = (document: ExampleDocument, { siteName, baseUrl }: { siteName: string; baseUrl: string }): Citation => {
  const { organisation } = document.content
  return {
    author: typeof organisation === 'string' && organisation !== '' ? organisation : null,
    title: kindOf(document.kind)?.card(document.content).title ?? document.exampleId,
    site: siteName,
    number: document.exampleId,
    version: document.version,
    day: document.publishedAt.slice(0, 10),
    url: baseUrl + versionPath(document.exampleId, document.version),
    licence: licenceOf(document).name,
    language: document.locale,
  }
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const tex = (text: string): string => oneLine(text).replaceAll(/[\\~^&%$#_{}]/g, (letter) => SPECIAL[letter] ?? `\\${letter}`)

/** BibTeX as biblatex reads it. Names in double braces stay whole: they are organisations, not people. */
export const bibtex = (citation: Citation): string => {
  const fields: readonly (readonly [string, string])[] = [
    ...(citation.author === null ? [] : [['author', `{${tex(citation.author)}}`] as const]),
    ['title', `{${tex(citation.title)}}`],
    ['date', citation.day],
    ['year', citation.day.slice(0, 4)],
    ['organization', `{${tex(citation.site)}}`],
    ['number', citation.number],
    ['version', String(citation.version)],
    ['url', citation.url],
    ['langid', citation.language === 'de' ? 'ngerman' : 'english'],
    ['note', tex(citation.licence)],
  ]
  return `@online{${citation.number}-v${citation.version},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

/** RIS for reference managers; lines end as its specification asks. */
export const ris = (citation: Citation): string =>
  [
    ['TY', 'ELEC'],
    ...(citation.author === null ? [] : [['AU', oneLine(citation.author)]]),
    ['TI', oneLine(citation.title)],
    ['PB', oneLine(citation.site)],
    ['PY', citation.day.slice(0, 4)],
    ['DA', citation.day.replaceAll('-', '/')],
    ['ET', String(citation.version)],
    ['AN', citation.number],
    ['UR', citation.url],
    ['LA', citation.language],
    ['N1', citation.licence],
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('')
