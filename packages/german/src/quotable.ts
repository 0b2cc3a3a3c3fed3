/** Inside the quotation marks of a sentence others are single. */
const INNER = { de: ['‚', '‘'], en: ['‘', '’'] } as const
const PHRASE = /["„“”«»]([^"„“”«»]*)["„“”«»]/g

/** What was typed, to stand between quotation marks: a phrase alone loses its own, others become single ones. */
export const quotable = (q: string, locale: keyof typeof INNER): string => {
  const typed = q.trim()
  const [open, close] = INNER[locale]
  const marked = typed.replace(PHRASE, (_, phrase: string) => `${open}${phrase.trim()}${close}`)
  const isPhraseAlone = marked.startsWith(open) && marked.endsWith(close) && marked.indexOf(close) === marked.length - close.length
  return isPhraseAlone ? marked.slice(open.length, -close.length) : marked
}
