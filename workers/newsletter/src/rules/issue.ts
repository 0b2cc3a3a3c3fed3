/** The life of an issue: draft -> sending <-> paused -> sent, or cancelled while it is being sent. */
export const ISSUE_STATES = ['draft', 'sending', 'paused', 'cancelled', 'sent'] as const
export type IssueState = (typeof ISSUE_STATES)[number]

export interface Issue {
  readonly id: string
  readonly number: number
  readonly state: IssueState
  readonly subject: string
  /** Markdown. */
  readonly intro: string
  /** Path of a picture of the office's own above the introduction, or empty; and what it shows. */
  readonly picture: string
  readonly pictureAlt: string
  readonly version: number
  readonly startedAt: number | null
  readonly finishedAt: number | null
  readonly recipients: number
  /** What becomes of a letter in the air at a kill. */
  readonly onUnknown: 'again' | 'hold'
  /** When it is to go out by itself, and which version of it. */
  readonly scheduledAt: number | null
  readonly editedBy: string | null
  readonly approvedBy: string | null
  readonly approvedVersion: number | null
}

/** One example an issue tells of. */
export interface Entry {
  readonly exampleId: string
  readonly included: boolean
  readonly slug: string
  readonly title: string
  readonly teaser: string
  readonly place: string
  readonly land: string
  readonly topics: readonly string[]
  readonly targetGroups: readonly string[]
  readonly isGoodPractice: boolean
  /** Path of its picture, or empty; and what it shows, in the editor's words. */
  readonly image: string
  readonly imageAlt: string
  readonly showImage: boolean
  /** Key of the section it stands in. */
  readonly section: string
}

/** A part of an issue with a heading. */
export interface Section {
  readonly key: string
  /** Empty: as such a section is usually called. */
  readonly heading: string
  /** Markdown, may be empty. */
  readonly body: string
  /** As that of an issue. */
  readonly picture: string
  readonly pictureAlt: string
}

/** An issue with what it tells of, in order. */
export interface FullIssue {
  readonly issue: Issue
  /** All of them, in order; see `sectionsOf`. */
  readonly sections: readonly Section[]
  readonly entries: readonly Entry[]
}

/** Path of the picture to show, or empty. */
export const pictureOf = ({ image, showImage }: Pick<Entry, 'image' | 'showImage'>): string => (showImage ? image : '')

export const includedOf = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => entry.included)
