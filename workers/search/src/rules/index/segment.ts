import * as z from 'zod'
import { addProfile, forget, type LiveIndex } from './live-index.ts'
import type { Profile } from './profile.ts'

/** What a segment is made of, page by page; page 0, the header, says which is which. */
export const SegmentHeader = z.object({
  /** First key of each block; block n is page n + 1. */
  firstKeys: z.array(z.string()),
  examples: z.number().int(),
  profiles: z.array(z.number().int()),
  titles: z.array(z.number().int()),
  /** What result lists show, in the order of the profiles; none in segments of before. */
  cards: z.array(z.number().int()).default([]),
  vocabulary: z.array(z.number().int()),
  /** Ids that older segments know and that are gone. */
  gone: z.array(z.number().int()),
})
export type SegmentHeader = z.infer<typeof SegmentHeader>

/** Profiles in columns, a good deal smaller than in rows. */
interface ProfilePage {
  readonly ids: readonly number[]
  readonly number: readonly number[]
  readonly publishedAt: readonly number[]
  readonly confirmedAt: readonly number[]
  readonly lastMonth: readonly (number | null)[]
  readonly lat: readonly (number | null)[]
  readonly lon: readonly (number | null)[]
  readonly goodPractice: readonly number[]
  /** Places in `ids` of the examples that have it. */
  readonly facets: Readonly<Record<string, readonly number[]>>
}

export const PROFILES_PER_PAGE = 4096
/** A part of the profiles of a page. */
export const CARDS_PER_PAGE = 32

export const profilePage = (all: readonly (readonly [id: number, profile: Profile])[]): string => {
  const facets: Record<string, number[]> = {}
  for (const [at, [, profile]] of all.entries()) {
    for (const facet of profile.facets) {
      facets[facet] ??= []
      facets[facet].push(at)
    }
  }
  const page: ProfilePage = {
    ids: all.map(([id]) => id),
    number: all.map(([, { number }]) => number),
    publishedAt: all.map(([, { publishedAt }]) => publishedAt),
    confirmedAt: all.map(([, { confirmedAt }]) => confirmedAt),
    lastMonth: all.map(([, { lastMonth }]) => lastMonth),
    lat: all.map(([, { lat }]) => lat),
    lon: all.map(([, { lon }]) => lon),
    goodPractice: all.flatMap(([, { goodPractice }], at) => (goodPractice ? [at] : [])),
    facets,
  }
  return JSON.stringify(page)
}

/** The profiles of a page; what is read here this worker wrote itself, under the same schema number. */
export const readProfilePage = (json: string): readonly (readonly [id: number, profile: Omit<Profile, 'titleKey'>])[] => {
  const page = JSON.parse(json) as ProfilePage
  const awarded = new Set(page.goodPractice)
  const facets: string[][] = page.ids.map(() => [])
  for (const [facet, having] of Object.entries(page.facets)) for (const at of having) facets[at]?.push(facet)
  return page.ids.map((id, at) => [
    id,
    {
      number: page.number[at] ?? 0,
      publishedAt: page.publishedAt[at] ?? 0,
      confirmedAt: page.confirmedAt[at] ?? 0,
      lastMonth: page.lastMonth[at] ?? null,
      lat: page.lat[at] ?? null,
      lon: page.lon[at] ?? null,
      goodPractice: awarded.has(at),
      facets: facets[at] ?? [],
    },
  ])
}

/** First of all, for a segment that comes on top of older ones. */
export const forgetGone = (index: LiveIndex, { gone }: Pick<SegmentHeader, 'gone'>): void => {
  for (const id of gone) forget(index, id)
}

/** Takes a page of a segment into the index, after all older segments. `first` counts the examples on its pages before. */
export const addProfiles = (index: LiveIndex, owner: number, page: string, first: number): void => {
  for (const [at, [id, profile]] of readProfilePage(page).entries()) addProfile(index, id, { owner, row: first + at }, profile)
}

export const titlePage = (all: readonly (readonly [id: number, profile: Pick<Profile, 'titleKey'>])[]): string =>
  JSON.stringify(all.map(([id, { titleKey }]) => [id, titleKey]))

/** A card is JSON in one line. */
export const cardPage = (all: readonly (readonly [id: number, card: string])[]): string =>
  all.map(([id, card]) => `${id} ${card}`).join('\n')

export const readCardPage = (page: string): readonly (readonly [id: number, card: string])[] =>
  page.split('\n').map((line) => [Number.parseInt(line, 10), line.slice(line.indexOf(' ') + 1)])

export const readTitlePage = (json: string): readonly (readonly [id: number, titleKey: string])[] => JSON.parse(json)
