import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Choices } from '@vorbild/ui/choices'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

export interface DraftToolsProps {
  readonly page: Page
  /** Address of the draft. */
  readonly path: string
  readonly test?: { readonly typed: string; readonly problem?: string | undefined } | undefined
  readonly kept: readonly string[]
}

/** Looking at a draft and trying it out. Part of its form: what is typed there is stored first. */
export const DraftTools = ({ page, path, test, kept }: DraftToolsProps) => {
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
      </ButtonRow>
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
        optional
      />
      <Choices page={page} field="merken" label={check.keepTitle} options={[{ value: 'ja', label: check.keep }]} optional />
      {kept.length === 0 ? null : (
        <>
          <p>{check.kept}</p>
          <ul>
            {kept.map((email) => (
              <li>
                {email}{' '}
                <button class="link-button" type="submit" formaction={`${path}/testempfang/loeschen`} name="adresse" value={email}>
                  {check.drop}
                  <span class="kern-sr-only">: {email}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <Button kind="secondary" formaction={`${path}/testmail`}>
          {check.send}
        </Button>
      </ButtonRow>
    </>
  )
}
