import type { Kind } from '@vorbild/content/kind'
import { link, type Page } from '@vorbild/ui/page'
import { Progress } from '@vorbild/ui/progress'
import { ACTION } from '../rules/form-action.ts'
import { CHECK_STEP, pageBefore, pagesOf } from '../rules/form-steps.ts'
import { texts } from '../texts/texts.ts'

export interface FormHeadProps {
  readonly page: Page
  readonly kind: Kind
  /** Key of this page of the form. */
  readonly current: string
  readonly draftPath: string
}

/** The way back, and how far one has come. */
export const FormHead = ({ page, kind, current, draftPath }: FormHeadProps) => {
  const words = texts(page.locale).form
  const pages = pagesOf(kind)
  const number = pages.indexOf(current) + 1
  const before = pageBefore(kind, current)
  return (
    <>
      {before ? (
        <p>
          <a href={link(page, `${draftPath}/${before}`)}>{words.back}</a>
        </p>
      ) : null}
      <Progress
        page={page}
        id="fortschritt"
        label={words.progressLabel}
        done={number}
        total={pages.length}
        text={words.progress(number, pages.length)}
      />
    </>
  )
}

/** What else one can do on every page of a draft. */
export const FormFoot = ({ page, draftPath }: Pick<FormHeadProps, 'page' | 'draftPath'>) => {
  const { form, later } = texts(page.locale)
  return (
    <ul>
      <li>
        <a href={link(page, `${draftPath}/${CHECK_STEP}`)}>{form.overview}</a>
      </li>
      <li>
        <a href={link(page, `${draftPath}/spaeter`)}>{later.title}</a>
      </li>
    </ul>
  )
}

/** The return key presses a form's first button: this one, and never a button that removes a file. */
export const DefaultButton = () => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps the focus away; it only stands in for the visible button
  <button class="kern-sr-only" type="submit" name={ACTION} value="weiter" tabindex={-1} aria-hidden="true">
    {' '}
  </button>
)
