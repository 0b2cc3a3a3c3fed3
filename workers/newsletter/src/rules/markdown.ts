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

/** The same as plain text: links spelled out, headings underlined, marks of emphasis gone, everything else as typed. */
export const markdownToText = (markdown: string): string =>
  markdown
    .replaceAll(/^ {0,3}#{1,6} +(.+?)(?: +#+)? *$/gm, (_, heading: string) => `${heading}\n${'-'.repeat(heading.length)}`)
    .replaceAll(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1')
    .replaceAll(/!?\[([^\]]+)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, '$1 ($2)')
    .replaceAll(/^( *)[*+] +(?=\S)/gm, '$1- ')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
