import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { dropPublication } from '../store/publications.ts'

export const exampleWithdrawn: Handler<'example.withdrawn', Services> = async (event, { db }) => ({
  statements: dropPublication(db, event.data.exampleId),
})
