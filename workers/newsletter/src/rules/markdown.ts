import { micromark } from 'micromark'

/** An image would be fetched from elsewhere by every reader, and tell that they read. */
const withoutImages = { disable: { null: ['labelStartImage'] } }

/**
 * CommonMark as HTML, without images. HTML typed in is shown as text, and only harmless addresses become links. Headings begin
 * below `level`, that of the heading the text stands under.
 */
export const markdownToHtml = (markdown: string, level: 1 | 2 = 1): string =>
  micromark(markdown, { extensions: [withoutImages] }).replaceAll(
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
