import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Choices } from '@vorbild/ui/choices'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

export interface DraftToolsProps {
  readonly page: Page
  /** Address of the draft. */
  readonly path: string
  readonly test?: { readonly typed: string; readonly problem: string } | undefined
  readonly kept: readonly string[]
}

/** What can be done with a draft besides writing it. */
export const DraftTools = ({ page, path, test, kept }: DraftToolsProps) => {
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
        <Choices page={page} field="merken" label={check.keepTitle} options={[{ value: 'ja', label: check.keep }]} optional />
        <Button kind="secondary">{check.send}</Button>
      </form>
      {kept.length === 0 ? null : (
        <form method="post" action={`${path}/testempfang/loeschen`}>
          <p>{check.kept}</p>
          <ul>
            {kept.map((email) => (
              <li>
                {email}{' '}
                <button class="link-button" type="submit" name="adresse" value={email}>
                  {check.drop}
                  <span class="kern-sr-only">: {email}</span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      <p>
        <a href={`${path}/empfang`}>{check.reception}</a>
      </p>
      <p>
        <a href={`${path}/loeschen`}>{edit.remove}</a>
      </p>
    </>
  )
}
