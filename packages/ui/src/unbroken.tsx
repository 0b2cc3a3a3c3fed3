/** A hyphen standing for the part of a compound that was said before, with its word; longer words would not fit on a phone. */
const SHORTENED = /(?<![^\s(/„“"»])([-\u2010]\p{L}{1,20})(?!\p{L})/gu

/**
 * A text whose lines never end with the hyphen of a shortened word ("Lotsinnen und -lotsen"). Held by style, not by a character:
 * what is copied, searched for and read aloud stays as it was written.
 */
export const Unbroken = ({ text }: { readonly text: string }) => (
  <>{text.split(SHORTENED).map((part, at) => (at % 2 === 1 ? <span class="unbroken">{part}</span> : part))}</>
)

/** The same for HTML that is ready to be shown. */
export const unbrokenHtml = (html: string): string =>
  html.replaceAll(/(<[^>]*>)|[^<]+/g, (part, tag) => tag ?? part.replaceAll(SHORTENED, '<span class="unbroken">$1</span>'))
