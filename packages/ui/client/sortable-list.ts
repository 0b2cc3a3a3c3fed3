/**
 * `<sortable-list label changed>`: gives each of its sections a handle to drag it by, and counts the inputs named `position-…` anew.
 * Keyboards and browsers without script have the buttons in the sections; the form must still be sent.
 */
class SortableList extends HTMLElement {
  connectedCallback(): void {
    const items = this.#items()
    if (items.length < 2) return
    for (const item of items) item.prepend(this.#handleOf(item))
    const voice = document.createElement('p')
    voice.role = 'status'
    voice.className = 'kern-hint'
    this.append(voice)
  }

  #items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > section')]
  }

  #handleOf(item: HTMLElement): HTMLElement {
    const handle = document.createElement('span')
    handle.className = 'drag-handle'
    handle.title = this.getAttribute('label') ?? ''
    handle.ariaHidden = 'true'
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      this.#drag(item, handle, event.pointerId)
    })
    return handle
  }

  #drag(item: HTMLElement, handle: HTMLElement, pointerId: number): void {
    const before = this.#items().indexOf(item)
    const done = new AbortController()
    const { signal } = done
    handle.setPointerCapture(pointerId)
    item.classList.add('is-dragged')
    handle.addEventListener('pointermove', ({ clientY }) => this.#place(item, clientY), { signal })
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      const finish = () => {
        done.abort()
        item.classList.remove('is-dragged')
        if (this.#items().indexOf(item) !== before) this.#renumber()
      }
      handle.addEventListener(end, finish, { signal })
    }
  }

  /** Before the first of the others whose middle lies below the pointer. Moving the dragged one itself would let go of the pointer. */
  #place(item: HTMLElement, y: number): void {
    const items = this.#items()
    const from = items.indexOf(item)
    const others = items.filter((other) => other !== item)
    const found = others.findIndex((other) => {
      const { top, height } = other.getBoundingClientRect()
      return y < top + height / 2
    })
    const to = found === -1 ? others.length : found
    if (to < from) for (const other of others.slice(to, from).reverse()) item.after(other)
    if (to > from) for (const other of others.slice(from, to)) item.before(other)
  }

  #renumber(): void {
    this.#items().forEach((item, index) => {
      const input = item.querySelector<HTMLInputElement>('input[name^="position-"]')
      if (input) input.value = String(index + 1)
    })
    const voice = this.querySelector(':scope > [role=status]')
    if (voice) voice.textContent = this.getAttribute('changed')
  }
}

customElements.define('sortable-list', SortableList)
