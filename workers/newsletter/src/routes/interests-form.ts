import { textOf, textsOf } from '@vorbild/web/parse-form'
import { type Interests, readInterests } from '../rules/interests.ts'

/** The choice as its fields were filled in. */
export const interestsIn = (form: FormData): Interests =>
  readInterests({
    rhythm: textOf(form, 'rhythm'),
    topics: textsOf(form, 'topics'),
    laender: textsOf(form, 'laender'),
    targetGroups: textsOf(form, 'targetGroups'),
    goodPracticeOnly: textOf(form, 'goodPracticeOnly') !== '',
  })
