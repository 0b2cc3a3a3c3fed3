import { textOf } from '@vorbild/web/parse-form'
import type { DraftWish, Move } from '../rules/edit-draft.ts'
import type { Entry } from '../rules/issue.ts'

const DIRECTIONS: Readonly<Record<string, Move['by']>> = { auf: -1, ab: 1 }

/** `auf:PX-2026-000007` or `ab:…`, as the buttons beside an entry say. */
const moveIn = (typed: string): Move | null => {
  const [direction = '', exampleId = ''] = typed.split(':')
  const by = DIRECTIONS[direction]
  return by === undefined ? null : { exampleId, by }
}

/** The edit form as a wish. Entries that the form did not show (added meanwhile) are not spoken of. */
export const readDraftForm = (form: FormData, entries: readonly Entry[]): { readonly wish: DraftWish; readonly seenVersion: number } => ({
  seenVersion: Number(textOf(form, 'version')),
  wish: {
    subject: textOf(form, 'subject').replaceAll(/\s+/g, ' '),
    intro: textOf(form, 'intro'),
    entries: entries
      .filter(({ exampleId }) => form.has(`teaser-${exampleId}`))
      .map(({ exampleId }) => ({
        exampleId,
        included: form.has(`included-${exampleId}`),
        teaser: textOf(form, `teaser-${exampleId}`),
        imageAlt: textOf(form, `alt-${exampleId}`).replaceAll(/\s+/g, ' '),
        position: textOf(form, `position-${exampleId}`),
      })),
    move: moveIn(textOf(form, 'bewegen')),
  },
})
