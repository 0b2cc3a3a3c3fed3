import type { ExampleDocument } from '@vorbild/content/documents'

const KNOWN: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
}

const DEFAULT = 'CC-BY-4.0'

/** What nobody chose otherwise; the grant of the form. */
export const DEFAULT_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** The licence of an example's texts by its SPDX name; one we have no address for is only named. */
export const licenceOf = ({ content }: ExampleDocument): { readonly name: string; readonly url: string | null } => {
  const key = typeof content.licence === 'string' ? content.licence : DEFAULT
  return KNOWN[key] ?? { name: key, url: null }
}
