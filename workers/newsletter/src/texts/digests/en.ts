import type { DigestTexts } from './de.ts'

export const digests: DigestTexts = {
  title: 'Digests',
  lead: 'Whoever wishes gets e-mails of their own instead of the issues, with what is new and fits their choice or saved searches. They come about by themselves; nobody gets anything twice or an empty e-mail.',
  rhythms: { at_once: 'At once', weekly: 'Weekly', monthly_digest: 'Monthly' },
  plan: 'When the next ones go out',
  columns: {
    rhythm: 'Rhythm',
    readers: 'Subscriptions',
    next: 'Next',
    deed: 'Change',
    time: 'Time',
    letters: 'E-mails',
    renders: 'Renderings',
    result: 'Result',
  },
  whenever: 'As soon as something appears',
  stopped: (time: string) => `Stopped since ${time}`,
  stop: 'Stop',
  resume: 'Resume',
  of: (rhythm: string) => `: ${rhythm}`,
  stopHint:
    'While a rhythm is stopped, no e-mail is made for it. After resuming, weekly and monthly ones go out at the next regular time, those at once right away. What appeared in the last 45 days is then still included.',
  noRight: 'Whoever may send issues may stop and resume.',
  runs: 'The last ones sent',
  none: 'No digest has gone out yet.',
  lettersOf: (letters: number, readers: number) => `${letters} of ${readers}`,
  nothing: 'Nothing new, no e-mail',
  running: 'Being prepared',
  sum: (parts: string) => `= ${parts}`,
  closes: 'The equation is closed.',
  broken: 'The equation is not closed. Please tell the administrators.',
  rendersHint: 'Whoever gets the same news in the same language shares a rendering.',
  share: (renders: number, letters: number, per: number) =>
    `Last: ${renders === 1 ? '1 rendering' : `${renders} renderings`} for ${letters === 1 ? '1 e-mail' : `${letters} e-mails`}, so ${per.toLocaleString('en-GB')} per 10,000.`,
  back: 'Back to the newsletter',
}
