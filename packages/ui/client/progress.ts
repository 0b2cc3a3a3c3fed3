import { every } from './every.ts'

interface State {
  readonly done: number
  readonly total: number
  readonly text: string
  readonly finished: boolean
}

/** Whoever is typing keeps the page as it is until they are done. */
const isTyping = (): boolean => document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement

/** `<live-progress src interval>`: keeps the bar and the words in it up to date; once it is finished and said so, shows the page of what is. */
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
    if (!this.#finished) {
      this.#show((await response.json()) as State)
    } else if (!isTyping()) {
      location.reload()
      return 'stop'
    }
    return 'go on'
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
  }
}

customElements.define('live-progress', LiveProgress)
