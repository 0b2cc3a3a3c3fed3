import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import type { Handler } from '@vorbild/events/consume'
import * as z from 'zod'
import type { Services } from '../services.ts'
import { keepPublication, type Publication } from '../store/publications.ts'

const Topics = z.object({ topics: z.array(z.string()).catch([]) })

/** Something new to tell of. A document that is gone was withdrawn meanwhile; a kind unknown here has no card to show. */
export const examplePublished: Handler<'example.published', Services> = async (event, { db, documents }) => {
  const document = await documents.get(event.data.documentKey)
  const found = document && publicationOf(document)
  return { statements: found ? [keepPublication(db, found)] : [] }
}

const publicationOf = ({ kind, content, ...document }: ExampleDocument): Publication | null => {
  const card = kindOf(kind)?.card(content)
  return card
    ? {
        exampleId: document.exampleId,
        version: document.version,
        slug: document.slug,
        ...card,
        topics: Topics.parse(content).topics,
        publishedAt: Date.parse(document.publishedAt),
      }
    : null
}
