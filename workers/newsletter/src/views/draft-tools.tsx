import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import type { Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

/** Looking at a draft and trying it out. Part of its form: before a test mail, what was typed is stored. */
export const DraftTools = ({ page, path }: { readonly page: Page; readonly path: string }) => {
  const { check } = texts(page.locale).desk
  return (
    <>
      <h2>{check.title}</h2>
      <p>{check.saveFirst}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${path}/vorschau`}>
          {check.html}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/vorschau.txt`}>
          {check.text}
        </ButtonLink>
        <Button kind="secondary" name="weiter" value="testmail">
          {check.toTest}
        </Button>
      </ButtonRow>
    </>
  )
}
