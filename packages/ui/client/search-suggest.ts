import { combobox } from './combobox.ts'

interface Answer {
  readonly suggestions: readonly { readonly text: string; readonly kind?: string; readonly href?: string }[]
}

/** `<search-suggest src>`: completes a search; choosing goes to the example itself or sends the form. */
class SearchSuggest extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input) return
    const src = this.getAttribute('src') ?? ''
    combobox({
      input,
      label: input.labels?.[0]?.textContent ?? '',
      find: async (typed, signal) => {
        const response = await fetch(`${src}?q=${encodeURIComponent(typed)}`, { signal })
        return response.ok ? ((await response.json()) as Answer).suggestions : []
      },
      choose: ({ href }) => {
        if (href?.startsWith('/')) window.location.assign(document.documentElement.lang === 'en' ? `/en${href}` : href)
        else input.form?.requestSubmit()
      },
    })
  }
}

customElements.define('search-suggest', SearchSuggest)
