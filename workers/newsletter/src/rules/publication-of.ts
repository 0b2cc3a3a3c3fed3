import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import * as z from 'zod'
import type { Told } from './interests.ts'
import { type Findable, findableOf } from './saved-search.ts'

/** What an issue needs to know of a public example. */
export interface Publication extends Told {
  readonly exampleId: string
  readonly version: number
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly place: string
  /** Path of its picture, or empty; and what it shows. */
  readonly image: string
  readonly imageAlt: string
  readonly findable: Findable
  readonly publishedAt: number
  readonly heardAt: number
  /** Key of its content kind. */
  readonly kind: string
  /** When we heard of its award, if that was news. */
  readonly awardedAt: number | null
}

const Keys = z.array(z.string()).catch([])
const Terms = z.object({ topics: Keys, targetGroups: Keys })

/** A document as the newsletter keeps it. A kind unknown here has no card to show. */
export const publicationOf = (document: ExampleDocument, now: number): Publication | null => {
  const { kind, content, goodPractice, exampleId, version, slug } = document
  const card = kindOf(kind)?.card(content)
  if (!card) return null
  const publishedAt = Date.parse(document.publishedAt)
  return {
    exampleId,
    version,
    slug,
    kind,
    ...card,
    ...Terms.parse(content),
    isGoodPractice: goodPractice !== null,
    ...pictureOf(document),
    findable: findableOf(document),
    publishedAt,
    heardAt: now,
    // what was awarded long before it came here is no news
    awardedAt: goodPractice?.year === new Date(publishedAt).getUTCFullYear() ? now : null,
  }
}

const pictureOf = ({ slug, files }: ExampleDocument): Pick<Publication, 'image' | 'imageAlt'> => {
  const picture = files.find(({ role }) => role === 'image')
  return {
    image: picture ? `/beispiele/${slug}/dateien/${encodeURIComponent(picture.id)}` : '',
    imageAlt: picture?.alt ?? '',
  }
}
