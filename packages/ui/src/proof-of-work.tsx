import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

export interface ProofOfWorkProps {
  readonly page: Page
  /** Where the sum comes from. */
  readonly src?: string | undefined
  /** Begins as soon as the page is open, where sending is all there is to do; elsewhere with the first field. */
  readonly atOnce?: boolean | undefined
}

/** A small sum for the device to do, so that robots pay for mass mailings (altcha). Needs the script `altcha`; sends the field `altcha`. */
export const ProofOfWork = ({ page, src = '/einreichen/altcha', atOnce }: ProofOfWorkProps) => {
  const words = shared(page).form
  return (
    <fieldset class="proof-of-work field">
      <legend class="kern-label">{words.proofOfWork}</legend>
      <p class="kern-hint">{words.proofOfWorkHint}</p>
      <altcha-widget challenge={src} name="altcha" language={page.locale} auto={atOnce ? 'onload' : 'onfocus'} />
    </fieldset>
  )
}
