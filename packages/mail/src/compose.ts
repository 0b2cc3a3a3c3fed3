import type { Locale } from '@vorbild/kernel/locale'
import { escapeHtml } from './escape-html.ts'

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

const textOf = ({ heading, paragraphs, action, closing, siteName, siteUrl }: Message): string => {
  const actions = action ? [`${action.label}:\n${action.url}`] : []
  const parts = [heading, ...paragraphs, ...actions, ...closing, `-- \n${siteName}\n${siteUrl}`]
  return `${parts.join('\n\n')}\n`
}

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

const htmlOf = ({ locale, heading, paragraphs, action, closing, siteName, siteUrl }: Message): string =>
  mailFrame(
    locale,
    heading,
    [
      `<h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${escapeHtml(heading)}</h1>`,
      ...paragraphs.map(paragraph),
      action ? `<p style="margin:24px 0"><a class="button" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>` : '',
      ...closing.map(paragraph),
    ].join('\n'),
    `<a href="${escapeHtml(siteUrl)}">${escapeHtml(siteName)}</a>`,
  )

/** The HTML frame every mail of the house shares; `body` and `footer` are trusted HTML. */
export const mailFrame = (locale: Locale, title: string, body: string, footer: string): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<style>
body{margin:0;background:#f3f5f4;color:#1c2b28;font:16px/1.55 'Fira Sans',Arial,sans-serif}
.sheet{max-width:600px;margin:0 auto;padding:32px 24px;background:#fff}
.foot{max-width:600px;margin:0 auto;padding:16px 24px;font-size:14px}
a{color:#0b5d52}.button{display:inline-block;padding:12px 20px;background:#0b5d52;color:#fff;text-decoration:none;border-radius:6px}
@media (prefers-color-scheme:dark){body{background:#101816;color:#e6efec}.sheet{background:#182320}a{color:#7fd6c6}.button{background:#7fd6c6;color:#0c1513}}
</style></head><body><div class="sheet">
${body}
</div><div class="foot">${footer}</div></body></html>
`
