import type { Locale } from '@vorbild/kernel/locale'
import { escapeHtml } from './escape-html.ts'
import { imprint } from './imprint.ts'

/** A short mail with one thing to do. Paragraphs are plain text. */
export interface Message {
  readonly locale: Locale
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly action?: { readonly label: string; readonly url: string }
  /** Said after the action: deadlines, what if it was not you. */
  readonly closing: readonly string[]
  readonly siteName: string
  readonly siteUrl: string
}

/** Both parts of a mail from the same words: plain text, and HTML that needs no images and no third party. */
export const composeMessage = (message: Message): { readonly text: string; readonly html: string } => ({
  text: textOf(message),
  html: htmlOf(message),
})

const ADDRESS_HINT = {
  de: 'Oder öffnen Sie diese Adresse im Browser:',
  en: 'Or open this address in your browser:',
} as const

const textOf = ({ locale, heading, paragraphs, action, closing, siteName, siteUrl }: Message): string => {
  const actions = action ? [`${action.label}:\n${action.url}`] : []
  const parts = [heading, ...paragraphs, ...actions, ...closing, `-- \n${imprint(locale, siteName, siteUrl).text}`]
  return `${parts.join('\n\n')}\n`
}

/** What others wrote may have several paragraphs. */
const paragraphsOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 16px">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

/** Addresses in what we say ourselves; those in what others wrote stay text. */
const withLinks = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<]*[^\s<.,;:!?)]/g, (url) => `<a href="${url}" style="word-break:break-all">${url}</a>`)

const htmlOf = ({ locale, heading, paragraphs, action, closing, siteName, siteUrl }: Message): string =>
  mailFrame(
    locale,
    heading,
    [
      `<p style="margin:0 0 8px;font-size:14px">${escapeHtml(siteName)}</p>`,
      `<h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${escapeHtml(heading)}</h1>`,
      ...paragraphs.map(paragraphsOf),
      action ? actionHtml(action, locale) : '',
      ...closing.map((text) => withLinks(paragraphsOf(text))),
    ].join('\n'),
    imprint(locale, siteName, siteUrl).html,
  )

/** Some programs take the style sheet away, and some people like to see where a link leads before they follow it. */
const actionHtml = ({ label, url }: NonNullable<Message['action']>, locale: Locale): string =>
  `<p style="margin:24px 0 16px"><a class="button" style="display:inline-block;padding:12px 20px;background:#0b5d52;color:#ffffff;text-decoration:none;border-radius:6px" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>
<p style="margin:0 0 24px;font-size:14px">${ADDRESS_HINT[locale]}<br><a href="${escapeHtml(url)}" style="word-break:break-all">${escapeHtml(url)}</a></p>`

/** The HTML frame every mail of the house shares; `body` and `footer` are trusted HTML. */
export const mailFrame = (locale: Locale, title: string, body: string, footer: string): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark}
body{margin:0;background:#f3f5f4;color:#1c2b28;font:16px/1.55 'Fira Sans',Arial,sans-serif;overflow-wrap:break-word;word-break:break-word}
h1,h2,h3{hyphens:auto}img{max-width:100%}
.sheet{max-width:600px;margin:0 auto;padding:32px 24px;background:#fff}
.foot{max-width:600px;margin:0 auto;padding:16px 24px;font-size:14px}
a{color:#0b5d52}
@media (max-width:480px){.sheet{padding:24px 16px}.foot{padding:16px}}
@media (prefers-color-scheme:dark){body{background:#101816;color:#e6efec}.sheet{background:#182320}a{color:#7fd6c6}.button{background:#7fd6c6!important;color:#0c1513!important}}
</style></head><body><div class="sheet" role="main">
${body}
</div><div class="foot" role="contentinfo">${footer}</div></body></html>
`
