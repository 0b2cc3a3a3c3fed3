import { Choice } from '@vorbild/ui/choice'
import type { Page } from '@vorbild/ui/page'
import { texts } from '../texts/texts.ts'

interface UnknownChoiceProps {
  readonly page: Page
  readonly field: string
  readonly value: 'again' | 'hold'
}

/** What is to become of letters of which nobody will know whether they arrived. */
export const UnknownChoice = ({ page, field, value }: UnknownChoiceProps) => {
  const words = texts(page.locale).desk.send
  return (
    <Choice
      page={page}
      field={field}
      label={words.onUnknown}
      hint={words.onUnknownHint}
      options={[
        { value: 'again', label: words.again },
        { value: 'hold', label: words.hold },
      ]}
      value={value}
    />
  )
}
