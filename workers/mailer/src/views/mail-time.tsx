import { dateText } from '@vorbild/kernel/date-text'
import type { Locale } from '@vorbild/kernel/locale'

/** When a mail was written, in German time. */
export const MailTime = ({ locale, date }: { readonly locale: Locale; readonly date: string }) => (
  <time datetime={date}>{dateText(Date.parse(date), locale, { dateStyle: 'medium', timeStyle: 'medium' })}</time>
)
