import { documentKeys } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createOutbox } from '@vorbild/events/outbox'
import { commit, type Database } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { demoPeople } from './demo-people.ts'
import { person, publication } from './src/store/schema.ts'

/**
 * First content of a trial instance: the office's people, and the examples as if it had published them. Documents first,
 * then one batch, so that a second run after a kill starts over; once the batch stands it does nothing.
 */
export const seed = async (db: Database, documents: R2Bucket, now: number): Promise<void> => {
  if ((await db.select({ id: publication.exampleId }).from(publication).limit(1)).length > 0) return
  const examples = seedExamples()
  for (const example of examples) {
    const options = { httpMetadata: { contentType: 'application/json' } }
    await documents.put(documentKeys.example(example.exampleId, example.version), JSON.stringify(example), options)
  }
  const outbox = createOutbox(db, 'review')
  const correlationId = newId()
  await commit(db, [
    ...demoPeople.map(({ name, email, roles, laender }) =>
      db
        .insert(person)
        .values({ id: newId(), name, email, roles: [...roles], laender: [...laender], createdAt: new Date(now), updatedAt: new Date(now) })
        .onConflictDoNothing(),
    ),
    ...examples.flatMap(({ exampleId, version, slug, kind, content, publishedAt }) => {
      const documentKey = documentKeys.example(exampleId, version)
      const { title = exampleId, land = 'DE' } = kindOf(kind)?.card(content) ?? {}
      const data = { exampleId, version, documentKey, submissionId: null, slug }
      return [
        db
          .insert(publication)
          .values({ exampleId, slug, version, kind, land, title, documentKey, state: 'published', publishedAt: Date.parse(publishedAt) }),
        ...outbox.say(now, { correlationId }, { type: 'example.published', subject: exampleId, data }),
      ]
    }),
  ])
}
