import { every } from './every.ts'

/** `<live-fragment src interval>`: fetches its content anew and swaps it in when it differs; never under a focused control. */
class LiveFragment extends HTMLElement {
  #stop: (() => void) | undefined
  #shown = ''

  connectedCallback(): void {
    this.#stop = every(Number(this.getAttribute('interval') ?? 10), () => this.#update())
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }

  async #update(): Promise<'go on' | 'stop'> {
    const response = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'text/html' } })
    if (response.status === 403 || response.status === 404 || response.redirected) return 'stop'
    if (!response.ok) throw new Error(String(response.status))
    const html = await response.text()
    if (html !== this.#shown && !this.contains(document.activeElement)) {
      this.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
      this.#shown = html
    }
    return 'go on'
  }
}

customElements.define('live-fragment', LiveFragment)
