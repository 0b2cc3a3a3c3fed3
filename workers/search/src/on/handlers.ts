import type { Handlers } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { onAdoptionChanged } from './adoption.changed.ts'
import { examplePublished } from './example.published.ts'
import { exampleWithdrawn } from './example.withdrawn.ts'

export const handlers: Handlers<'search-events', Services> = {
  'example.published': examplePublished,
  'example.withdrawn': exampleWithdrawn,
  'adoption.changed': onAdoptionChanged,
}
