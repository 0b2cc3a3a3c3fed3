import type { Locale } from '@vorbild/kernel/locale'

/** When a mail was written, in German time. */
export const MailTime = ({ locale, date }: { readonly locale: Locale; readonly date: string }) => (
  <time datetime={date}>
    {new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: 'Europe/Berlin',
    }).format(new Date(date))}
  </time>
)
