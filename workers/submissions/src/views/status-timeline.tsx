import type { Page } from '@vorbild/ui/page'
import { Timeline, type TimelineItem } from '@vorbild/ui/timeline'
import type { Status } from '../deeds/status-of.ts'
import { timeText } from '../texts/dates.ts'
import type { Texts } from '../texts/de.ts'
import { texts } from '../texts/texts.ts'

type Entry = keyof Texts['status']['entries']
type Upcoming = keyof Texts['status']['upcoming']

/** What is still to come in each state. */
const AHEAD: Readonly<Record<string, readonly Upcoming[]>> = {
  unconfirmed: ['confirm', 'review', 'publication'],
  received: ['review', 'publication'],
  in_review: ['publication'],
  changes_requested: ['publication'],
  accepted: ['publication'],
}

const isEntry = (words: Texts['status'], entry: string): entry is Entry => Object.hasOwn(words.entries, entry)

const paragraphs = (message: string): readonly string[] => message.split(/\n+/).filter((line) => line.trim() !== '')

/** Everything that happened, oldest first, with what the office wrote, and what comes next. */
export const StatusTimeline = ({ page, status: { row, timeline } }: { readonly page: Page; readonly status: Status }) => {
  const words = texts(page.locale).status
  const last = timeline.at(-1)
  const past = timeline.map((entry): TimelineItem => {
    const current = entry === last
    return {
      title: isEntry(words, entry.entry) ? words.entries[entry.entry] : entry.entry,
      time: { iso: new Date(entry.at).toISOString(), text: timeText(entry.at, page.locale) },
      state: current ? 'current' : 'done',
      stateText: current ? words.current : words.done,
      children: entry.note ? paragraphs(entry.note.message).map((line) => <p>{line}</p>) : undefined,
    }
  })
  const ahead = (AHEAD[row.state] ?? []).map(
    (key): TimelineItem => ({ title: words.upcoming[key], state: 'upcoming', stateText: words.ahead }),
  )
  return <Timeline items={[...past, ...ahead]} />
}
