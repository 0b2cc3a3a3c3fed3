import { kindOf } from '@vorbild/content/kinds'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit, type Database, type Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { inArray } from 'drizzle-orm'
import { demoSubscribers } from './demo-subscribers.ts'
import { consentWords } from './src/deeds/consent-words.ts'
import { monthOf } from './src/rules/growth.ts'
import { EVERYTHING } from './src/rules/interests.ts'
import { noteConsent } from './src/store/consents.ts'
import { listMonth } from './src/store/list-schema.ts'
import { issue, issueEntry, ledger, subscriber } from './src/store/schema.ts'
import { addSubscriber } from './src/store/subscribers.ts'

const SITE_NAME = 'Vorbild'
const SIGNED_UP = Date.UTC(2026, 8, 14, 8, 30)
const TEN_MINUTES = 10 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000
const FIRST_ISSUE = Date.UTC(2026, 10, 1, 8)

/** Fills the local default: confirmed subscribers with their consent, and a first issue that they got. All in one batch; run again it does nothing. */
export const seed = async (db: Database, _documents: R2Bucket, _now: number): Promise<void> => {
  if ((await db.select({ id: issue.id }).from(issue).limit(1)).length > 0) return
  const people = demoSubscribers.map((person, index) => ({ ...EVERYTHING, ...person, id: newId(), at: SIGNED_UP + index * DAY }))
  const statements: Statement[] = []
  for (const { at, ...person } of people) {
    const words = await consentWords(person.locale, SITE_NAME)
    const { locale, ...interests } = person
    const consent = { subscriberId: person.id, locale, interests, ...words }
    statements.push(
      addSubscriber(db, person, at),
      ...noteConsent(db, { ...consent, step: 'requested' }, at),
      ...noteConsent(db, { ...consent, step: 'confirmed' }, at + TEN_MINUTES),
    )
  }
  const own = inArray(
    subscriber.id,
    people.map(({ id }) => id),
  )
  statements.push(
    db
      .update(subscriber)
      .set({ state: 'confirmed', confirmedAt: FIRST_ISSUE - DAY })
      .where(own),
    // counted when it is written down; they joined when they confirmed
    db.update(listMonth).set({ month: monthOf(FIRST_ISSUE - DAY) }),
  )
  await commit(db, [
    ...statements,
    ...firstIssue(
      db,
      people.filter(({ topics, laender }) => topics.length + laender.length === 0),
    ),
  ])
}

/** Issue 1 told of the three newest examples and reached everybody who reads everything. */
const firstIssue = (db: Database, readers: readonly { readonly id: string; readonly locale: 'de' | 'en' }[]): Statement[] => {
  const issueId = newId()
  const jobId = newId()
  return [
    db.insert(issue).values({
      id: issueId,
      number: 1,
      state: 'sent',
      subject: 'Neues aus der Praxis im Herbst',
      intro:
        'Guten Tag,\n\nmit dieser Ausgabe beginnt unser Newsletter. Wir zeigen, **was vor Ort gelingt** – und was andere daraus lernen können.\n\n' +
        'Drei Praxisbeispiele aus diesem Herbst machen den Anfang. Viel Freude beim Lesen!',
      filledAt: FIRST_ISSUE,
      startedAt: FIRST_ISSUE,
      finishedAt: FIRST_ISSUE + TEN_MINUTES,
      recipients: readers.length,
    }),
    ...seedExamples()
      .slice(-3)
      .flatMap(({ kind, content, exampleId, slug }, index) => {
        const card = kindOf(kind)?.card(content)
        if (!card) return []
        const { summary, ...told } = card
        const topics = JSON.stringify(content.topics ?? [])
        const targetGroups = JSON.stringify(content.targetGroups ?? [])
        return [
          db.insert(issueEntry).values({ issueId, exampleId, slug, position: index + 1, ...told, teaser: summary, topics, targetGroups }),
        ]
      }),
    ...readers.map(({ id, locale }) =>
      db.insert(ledger).values({ issueId, subscriberId: id, locale, state: 'accepted', jobId, changedAt: FIRST_ISSUE + TEN_MINUTES }),
    ),
  ]
}
