import { offering } from '@vorbild/ui/offering'
import type { Page } from '@vorbild/ui/page'
import { type Search, USUAL_KM } from '../rules/search.ts'
import { texts } from '../texts/texts.ts'

const RADII = [10, 25, 50, 100]

/** Around a municipality by its name; with the script `place-picker` names are offered. Another radius in the address stays on offer. */
export const RadiusFields = ({ page, near }: { readonly page: Page; readonly near: Search['near'] }) => {
  const words = texts(page.locale).results
  const km = near?.km ?? USUAL_KM
  return (
    <details class="facet" open={near !== null}>
      <summary>{words.around}</summary>
      <fieldset class="radius">
        <legend class="kern-sr-only">{words.around}</legend>
        <div class="radius__part">
          {/* not around the field: the list would be part of its name */}
          <label for="ort">{words.place}</label>
          <place-picker {...offering(page)} src="/einreichen/orte">
            <input class="kern-form-input__input" id="ort" name="ort" type="text" value={near?.name ?? ''} autocomplete="off" />
            <input type="hidden" />
          </place-picker>
        </div>
        <label class="radius__part">
          <span>{words.radius}</span>
          <span class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" name="umkreis">
              {[...new Set([...RADII, km])]
                .toSorted((a, b) => a - b)
                .map((value) => (
                  <option value={String(value)} selected={value === km}>
                    {words.km(value)}
                  </option>
                ))}
            </select>
          </span>
        </label>
      </fieldset>
    </details>
  )
}
