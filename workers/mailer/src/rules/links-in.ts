/** The web addresses in a mail, each once: first those of the text in their order, then what only the HTML links to. */
export const linksIn = (text: string, html: string): string[] => [...new Set([...addressesIn(text), ...hrefsIn(html)])]

/** A text cut at its web addresses; every second part is one. */
export const splitAtLinks = (text: string): string[] => text.split(/(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/)

const addressesIn = (text: string): string[] => splitAtLinks(text).filter((_, index) => index % 2 === 1)

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="(https?:[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll(/&(?:quot|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity),
  )
