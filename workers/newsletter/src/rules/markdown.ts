import { micromark } from 'micromark'

/** An image would be fetched from elsewhere by every reader, and tell that they read. */
const withoutImages = { disable: { null: ['labelStartImage'] } }

/** CommonMark as HTML, without images. HTML typed in is shown as text, and only harmless addresses become links. */
export const markdownToHtml = (markdown: string): string => micromark(markdown, { extensions: [withoutImages] })

/** The same as plain text: links spelled out, marks of emphasis and headings gone, everything else as typed. */
export const markdownToText = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^\]]+)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, '$1 ($2)')
    .replaceAll(/^ {0,3}#{1,6} +/gm, '')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
