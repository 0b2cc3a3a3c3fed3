import { Alert } from '@vorbild/ui/alert'
import type { Page } from '@vorbild/ui/page'
import type { Difference } from '../rules/conflict.ts'
import type { Section } from '../rules/issue.ts'
import { sectionTitle } from '../texts/section-title.ts'
import { texts } from '../texts/texts.ts'

export interface ConflictProps {
  readonly page: Page
  /** Address of the draft. */
  readonly path: string
  readonly sections: readonly Section[]
  readonly differences: readonly Difference[]
}

const OF_SECTIONS: readonly Difference['what'][] = ['heading', 'body', 'picture', 'picturealt']
const WITHOUT_WORDS: readonly Difference['what'][] = ['picture', 'included', 'order']

/** A colleague was faster: what their version says, beside the form that still holds what was typed. */
export const Conflict = ({ page, path, sections, differences }: ConflictProps) => {
  const { draft, desk } = texts(page.locale)
  const words = draft.conflict
  const aboutOf = ({ what, about }: Difference): string => {
    const section = about !== '' && OF_SECTIONS.includes(what) ? sections.find(({ key }) => key === about) : undefined
    return section ? sectionTitle(section, page.locale) || draft.section.free : about
  }
  return (
    <Alert page={page} kind="warning" title={desk.edit.conflict} live>
      <p>{differences.length === 0 ? words.nothing : words.hint}</p>
      <dl class="differences">
        {differences.map((difference) => (
          <>
            <dt>{words.storedOf(words.what[difference.what], aboutOf(difference))}</dt>
            {WITHOUT_WORDS.includes(difference.what) ? (
              <dd>{words.otherwise}</dd>
            ) : (
              <dd class="as-typed" lang="de">
                {difference.stored || words.empty}
              </dd>
            )}
          </>
        ))}
      </dl>
      <p>
        <a href={path}>{words.drop}</a>
      </p>
    </Alert>
  )
}
