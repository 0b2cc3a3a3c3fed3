import { termLabel } from '@vorbild/content/vocabularies'
import { isoTime } from '@vorbild/kernel/clock'
import { BYTE_ORDER_MARK } from '@vorbild/web/csv'
import type { Services } from '../services.ts'
import { type Exported, exportedAfter } from '../store/exported.ts'
import { bounceReason } from '../texts/bounce-reason.ts'
import { texts } from '../texts/texts.ts'
import { csvRows } from './csv-answer.ts'

const PAGE = 500

/** The list as CSV, page by page, so that it needs no more room for a hundred thousand than for one. Our own import reads it. */
export const listAsCsv = ({ db, siteName }: Services): ReadableStream<Uint8Array> => {
  const { columns, own, yes } = texts('de').list.export
  const { states } = texts('de').unreached
  const encoder = new TextEncoder()
  const delivery = ({ reach, bouncedAt, bounceReason: reason, bounces, pausedUntil }: Exported) => [
    states[reach],
    reason === null ? '' : bounceReason(reason, reach === 'suppressed' && bounces <= 1, 'de'),
    reason ?? '',
    bouncedAt === null ? '' : isoTime(bouncedAt),
    pausedUntil === null ? '' : isoTime(pausedUntil),
  ]
  const named = (vocabulary: 'topics' | 'land' | 'targetGroups', keys: readonly string[]) =>
    keys.map((key) => termLabel(vocabulary, key, 'de')).join('|')
  const row = (person: Exported) => [
    person.email,
    person.locale,
    person.rhythm,
    named('topics', person.topics),
    named('land', person.laender),
    named('targetGroups', person.targetGroups),
    person.goodPracticeOnly ? yes : '',
    person.givenAt === null ? '' : isoTime(person.givenAt),
    person.source ?? own(siteName),
    person.words ?? '',
    ...delivery(person),
  ]
  let after = ''
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvRows([Object.values(columns)]))),
    pull: async (controller) => {
      const people = await exportedAfter(db, after, PAGE)
      if (people.length > 0) controller.enqueue(encoder.encode(csvRows(people.map(row))))
      after = people.at(-1)?.id ?? after
      if (people.length < PAGE) controller.close()
    },
  })
}
