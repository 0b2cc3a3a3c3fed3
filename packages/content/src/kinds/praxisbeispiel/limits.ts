/** Longest texts in characters, and most items; form and schema read the same numbers. */
export const limits = {
  title: 150,
  summary: 1_200,
  procedure: 6_000,
  participationMethods: 3_000,
  lessonsLearned: 3_000,
  transferability: 3_000,
  organisation: 200,
  email: 254,
  alt: 300,
  credit: 200,
  keyword: 60,
  keywords: 12,
  documents: 5,
} as const
