import { combobox } from './combobox.ts'

interface Place {
  readonly ags: string
  readonly name: string
  readonly landLabel: string
}

/** `<place-picker src>`: offers municipalities while a name is typed; a chosen one's key goes into the hidden input beside. */
class PlacePicker extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=text]')
    const key = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (!input || !key) return
    const src = this.getAttribute('src') ?? ''
    combobox({
      input,
      label: input.labels?.[0]?.textContent ?? '',
      find: async (typed, signal) => {
        const response = await fetch(`${src}?q=${encodeURIComponent(typed)}`, { signal })
        const places = response.ok ? ((await response.json()) as readonly Place[]) : []
        return places.map((place) => ({ text: place.name, more: place.landLabel, ags: place.ags }))
      },
      choose: ({ ags }) => {
        key.value = ags
      },
    })
    // Whatever is typed after choosing is another place; the server resolves it.
    input.addEventListener('input', () => {
      key.value = ''
    })
  }
}

customElements.define('place-picker', PlacePicker)
