import { type Locale, localePath } from '@vorbild/kernel/locale'
import { escapeHtml } from './escape-html.ts'

const WORDS = { de: { imprint: 'Impressum', privacy: 'Datenschutz' }, en: { imprint: 'Legal notice', privacy: 'Privacy' } } as const

/** Who writes, and where the law is to be found (§ 5 DDG holds for mails, too): the last lines of both parts of every mail. */
export const imprint = (locale: Locale, siteName: string, siteUrl: string): { readonly text: string; readonly html: string } => {
  const links = [
    { label: siteName, url: siteUrl },
    { label: WORDS[locale].imprint, url: siteUrl + localePath(locale, '/impressum') },
    { label: WORDS[locale].privacy, url: siteUrl + localePath(locale, '/datenschutz') },
  ]
  return {
    text: links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
    html: `<p style="margin:0">${links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`).join(' · ')}</p>`,
  }
}
