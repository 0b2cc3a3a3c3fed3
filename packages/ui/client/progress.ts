import { every } from './every.ts'

interface State {
  readonly done: number
  readonly total: number
  readonly text: string
  readonly finished: boolean
}

/** `<live-progress src interval>`: keeps the bar and the words in it up to date until finished. */
class LiveProgress extends HTMLElement {
  #stop: (() => void) | undefined

  connectedCallback(): void {
    this.#stop = every(Number(this.getAttribute('interval') ?? 2), () => this.#update())
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }

  async #update(): Promise<'go on' | 'stop'> {
    const response = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'application/json' } })
    if (!response.ok) throw new Error(String(response.status))
    this.#show((await response.json()) as State)
    return this.#finished ? 'stop' : 'go on'
  }

  #finished = false
  #tenth = -1

  #show({ done, total, text, finished }: State): void {
    const bar = this.querySelector('progress')
    const words = this.querySelector('.progress__text')
    if (bar) {
      bar.max = Math.max(total, 1)
      bar.value = done
    }
    if (words) words.textContent = text
    // Spoken at every tenth only: a voice that counts to ten thousand helps nobody.
    const tenth = Math.floor((10 * done) / Math.max(total, 1))
    const voice = this.querySelector('[role=status]')
    if (voice && (tenth !== this.#tenth || finished)) voice.textContent = text
    this.#tenth = tenth
    this.#finished = finished
    if (finished) this.dispatchEvent(new CustomEvent('progress-finished', { bubbles: true }))
  }
}

customElements.define('live-progress', LiveProgress)
