import type { Entry } from '../src/rules/issue.ts'

/** An example as an issue tells of it, with what a test is about. */
export const sampleEntry = (change: Partial<Entry> = {}): Entry => ({
  exampleId: 'PX-2026-000001',
  included: true,
  slug: 'bewegungstreff',
  title: 'Bewegungstreff',
  teaser: 'kurz',
  place: 'Esslingen',
  land: 'DE-BW',
  topics: [],
  targetGroups: [],
  isGoodPractice: false,
  image: '',
  imageAlt: '',
  showImage: true,
  section: 'praxisbeispiel',
  ...change,
})
