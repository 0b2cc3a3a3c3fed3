import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

/** A small sum for the device to do, so that robots pay for mass mailings (altcha). Needs the script `altcha`; sends the field `altcha`. */
export const ProofOfWork = ({ page, src = '/einreichen/altcha' }: { readonly page: Page; readonly src?: string | undefined }) => {
  const words = shared(page).form
  return (
    <fieldset class="proof-of-work field">
      <legend class="kern-label">{words.proofOfWork}</legend>
      <p class="kern-hint">{words.proofOfWorkHint}</p>
      <altcha-widget challenge={src} name="altcha" language={page.locale} auto="onfocus" />
    </fieldset>
  )
}
