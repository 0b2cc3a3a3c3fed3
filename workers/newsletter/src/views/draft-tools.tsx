import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

export interface DraftToolsProps {
  readonly page: Page
  /** Address of the draft. */
  readonly path: string
  readonly test?: { readonly typed: string; readonly problem: string } | undefined
}

/** What can be done with a draft besides writing it. */
export const DraftTools = ({ page, path, test }: DraftToolsProps) => {
  const { check, edit } = texts(page.locale).desk
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
      </ButtonRow>
      <form method="post" action={`${path}/testmail`} novalidate>
        <TextField
          page={page}
          field="an"
          label={check.to}
          hint={check.toHint}
          type="email"
          autocomplete="email"
          value={test?.typed}
          error={test?.problem}
          width="medium"
        />
        <Button kind="secondary">{check.send}</Button>
      </form>
      <form method="post" action={`${path}/nachtrag`}>
        <p>{edit.refillHint}</p>
        <ButtonRow>
          <Button kind="tertiary">{edit.refill}</Button>
          <Button kind="tertiary" formaction={`${path}/loeschen`}>
            {edit.remove}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}
