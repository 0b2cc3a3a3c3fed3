import { escapeHtml } from '@vorbild/mail/escape-html'
import { micromark } from 'micromark'

/** An image would be fetched from elsewhere by every reader, and tell that they read. */
const withoutImages = { disable: { null: ['labelStartImage'] } }

/** No author sets so many in the longest text; to read ten times as many takes a hundred times as long. */
const MOST_MARKS = 3_000
const MARK = /[*_[\]<>()`~=#+&\\!.\t\n-]/g

const hasTooManyMarks = (markdown: string): boolean => {
  let marks = 0
  for (const _ of markdown.matchAll(MARK)) if (++marks > MOST_MARKS) return true
  return false
}

/** As typed, in its lines. */
const asTyped = (text: string): string => `<p>${escapeHtml(text).replaceAll('\n', '<br />\n')}</p>`

/**
 * CommonMark as HTML, without images. HTML typed in is shown as text, and only harmless addresses become links. Headings begin
 * below `level`, that of the heading the text stands under. What consists of marks is shown as typed.
 */
export const markdownToHtml = (markdown: string, level: 1 | 2 = 1): string =>
  hasTooManyMarks(markdown)
    ? asTyped(markdown)
    : micromark(markdown, { extensions: [withoutImages] }).replaceAll(
        /<(\/?)h([1-6])>/g,
        (_, slash, depth) => `<${slash}h${Math.min(6, Number(depth) + level)}>`,
      )

/** Links to pages of ours with their whole address, as a mail needs them. */
export const withWholeLinks = (markdown: string, baseUrl: string): string =>
  markdown.replaceAll(/\]\((\s*<?)\/(?!\/)/g, (_, before) => `](${before}${baseUrl}/`)

/**
 * The same as plain text: links spelled out, headings underlined, marks of emphasis gone, everything else as typed. Each pattern ends
 * where its mark comes again, or it would look at the rest of a long text once for every mark.
 */
export const markdownToText = (markdown: string): string =>
  withLinksSpelledOut(markdown.replaceAll(/^ {0,3}#{1,6} +(\S.*)$/gm, (_, heading: string) => underlined(heading)))
    .replaceAll(/^( *)[*+] +(?=\S)/gm, '$1- ')
    .replaceAll(/(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()

/** Without the number signs that may stand behind it. */
const underlined = (heading: string): string => {
  const words = heading.trimEnd().replace(/(?<! ) +#+$/, '')
  return `${words}\n${'-'.repeat(words.length)}`
}

const withLinksSpelledOut = (markdown: string): string => {
  const text = markdown.replaceAll(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1')
  let told = ''
  let from = 0
  let end = 0
  for (const { 0: opening, 1: words, index } of text.matchAll(/!?\[([^[\]]+)\]\(/g)) {
    if (index < from) continue
    const start = index + opening.length
    // one search serves all that stand before what it finds
    if (end < start) end = text.indexOf(')', start)
    if (end < 0) break
    const [, address] = /^\s*<?([^\s>]+)/.exec(text.slice(start, end)) ?? []
    if (address === undefined) continue
    told += `${text.slice(from, index)}${words} (${address})`
    from = end + 1
  }
  return told + text.slice(from)
}
