import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import type { Handler } from '@vorbild/events/consume'
import * as z from 'zod'
import { findableOf } from '../rules/saved-search.ts'
import type { Services } from '../services.ts'
import { keepPublication, type Publication } from '../store/publications.ts'

const Keys = z.array(z.string()).catch([])
const Terms = z.object({ topics: Keys, targetGroups: Keys })

/** Something new to tell of. A document that is gone was withdrawn meanwhile; a kind unknown here has no card to show. */
export const examplePublished: Handler<'example.published', Services> = async (event, { db, documents, clock, wakeFor }) => {
  const document = await documents.get(event.data.documentKey)
  const found = document && publicationOf(document, clock())
  // whoever wants to hear at once
  return { statements: found ? [keepPublication(db, found)] : [], after: async () => wakeFor('digests') }
}

const publicationOf = (whole: ExampleDocument, now: number): Publication | null => {
  const { kind, content, ...document } = whole
  const card = kindOf(kind)?.card(content)
  return card
    ? {
        exampleId: document.exampleId,
        version: document.version,
        slug: document.slug,
        ...card,
        ...Terms.parse(content),
        isGoodPractice: document.goodPractice !== null,
        ...pictureOf(whole),
        findable: findableOf(whole),
        publishedAt: Date.parse(document.publishedAt),
        heardAt: now,
      }
    : null
}

const pictureOf = ({ slug, files }: ExampleDocument): Pick<Publication, 'image' | 'imageAlt'> => {
  const picture = files.find(({ role }) => role === 'image')
  return {
    image: picture ? `/beispiele/${slug}/dateien/${encodeURIComponent(picture.id)}` : '',
    imageAlt: picture?.alt ?? '',
  }
}
