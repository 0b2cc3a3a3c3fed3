import { fromBase64, fromQuotedPrintable, inCharset } from './decode-body.ts'

const WORD = /=\?([^?\s*]+)(?:\*[^?]*)?\?([bq])\?([^?\s]*)\?=/gi

/** A header with its encoded words read (RFC 2047); what cannot be read stays as it is. */
export const decodeWords = (header: string): string =>
  header.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(WORD, (whole, charset: string, way: string, text: string) => {
    const bytes = way.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '))
    return bytes === null ? whole : inCharset(bytes, charset)
  })
