import { every } from './every.ts'

interface State {
  readonly done: number
  readonly total: number
  readonly text: string
  readonly finished: boolean
  /** What else the answer changes. */
  readonly html?: string
}

const QUIET_MS = 10_000

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
  #shown = ''
  #tenth = -1
  #spokenAt = Number.NEGATIVE_INFINITY

  #show({ done, total, text, finished, html }: State): void {
    const bar = this.querySelector('progress')
    const words = this.querySelector('.progress__text')
    if (bar) {
      bar.max = Math.max(total, 1)
      bar.value = done
    }
    if (words) words.textContent = text
    const more = this.querySelector('.progress__more')
    if (more && html !== undefined && html !== this.#shown && !more.contains(document.activeElement)) {
      more.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
      this.#shown = html
    }
    this.#speak(text, Math.floor((10 * done) / Math.max(total, 1)), finished)
    this.#finished = finished
  }

  /** At every tenth at most, and not while the last one is still being read: a voice that counts to ten thousand helps nobody. */
  #speak(text: string, tenth: number, finished: boolean): void {
    const voice = this.querySelector('[role=status]')
    const isSoon = performance.now() - this.#spokenAt < QUIET_MS
    if (!voice || (!finished && (tenth === this.#tenth || isSoon))) return
    voice.textContent = text
    this.#tenth = tenth
    this.#spokenAt = performance.now()
  }
}

customElements.define('live-progress', LiveProgress)
