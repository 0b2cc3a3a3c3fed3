import type { ExampleDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'

export const exampleTitle = (example: ExampleDocument): string => kindOf(example.kind)?.card(example.content).title ?? example.exampleId
