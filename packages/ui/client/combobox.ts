/** One line to choose from. */
export interface Suggestion {
  readonly text: string
  /** Set apart on the right: kind, Land. */
  readonly more?: string
}

export interface ComboboxParts<S extends Suggestion> {
  readonly input: HTMLInputElement
  readonly label: string
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly S[]>
  readonly choose: (suggestion: S) => void
}

const WAIT_MS = 120
const SHORTEST = 2
/** Move within the text, so nothing in the list is meant any more. */
const IN_TEXT = ['ArrowLeft', 'ArrowRight', 'Home', 'End']

/** An input with a list to choose from, after the combobox pattern of the ARIA Authoring Practices (list autocomplete, manual selection). */
export const combobox = <S extends Suggestion>({ input, label, find, choose }: ComboboxParts<S>): void => {
  const list = document.createElement('ul')
  list.className = 'combobox__list'
  list.id = `${input.id}-list`
  list.role = 'listbox'
  list.ariaLabel = label
  list.hidden = true
  const voice = document.createElement('p')
  voice.role = 'status'
  voice.className = 'kern-sr-only'
  input.after(list, voice)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', list.id)

  let shown: readonly S[] = []
  let active = -1
  let timer = 0
  let asking = new AbortController()

  /** Tells whoever cannot see the list how long it is; the words stand on the element around. */
  const tell = (count: number | null): void => {
    const name = count === 0 ? 'none' : count === 1 ? 'one' : 'many'
    voice.textContent = count === null ? '' : (input.parentElement?.getAttribute(name) ?? '').replace('{n}', String(count))
  }

  /** An answer still to come is for something else by now. */
  const askNoMore = (): void => {
    window.clearTimeout(timer)
    asking.abort()
  }

  const close = (): void => {
    askNoMore()
    tell(null)
    shown = []
    list.hidden = true
    input.ariaExpanded = 'false'
    activate(-1)
  }

  const activate = (index: number): void => {
    active = index
    for (const [position, item] of Array.from(list.children).entries()) {
      item.ariaSelected = String(position === index)
      if (position === index) item.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}-${index}`)
  }

  const take = (index: number): void => {
    const suggestion = shown[index]
    if (!suggestion) return
    input.value = suggestion.text
    close()
    choose(suggestion)
  }

  const item = ({ text, more }: S, index: number): HTMLLIElement => {
    const line = document.createElement('li')
    line.id = `${list.id}-${index}`
    line.role = 'option'
    const words = document.createElement('span')
    words.textContent = text
    line.append(words)
    if (more) {
      const beside = document.createElement('span')
      beside.className = 'combobox__more'
      beside.textContent = more
      line.append(' ', beside)
    }
    // only when let go, so that a finger may scroll and a slip be taken back (WCAG 2.5.2)
    line.addEventListener('click', () => take(index))
    return line
  }

  const ask = async (): Promise<void> => {
    askNoMore()
    asking = new AbortController()
    const { signal } = asking
    const typed = input.value.trim()
    if (typed.length < SHORTEST) return close()
    const found = await find(typed, signal).catch(() => null)
    if (signal.aborted || document.activeElement !== input) return
    if (found === null || found.length === 0) {
      close()
      // a failure is no answer
      if (found) tell(0)
      return
    }
    shown = found
    list.replaceChildren(...found.map(item))
    list.hidden = false
    input.ariaExpanded = 'true'
    activate(-1)
    tell(found.length)
  }

  // the input would lose its focus, and with it the list, before the click
  list.addEventListener('mousedown', (event) => event.preventDefault())
  input.addEventListener('input', () => {
    askNoMore()
    timer = window.setTimeout(() => void ask(), WAIT_MS)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    // keys that put together a letter belong to the input method
    if (event.isComposing) return
    if (IN_TEXT.includes(event.key)) return activate(-1)
    if (list.hidden) {
      if (event.key === 'ArrowDown') void ask()
      else if (event.key === 'Escape') askNoMore()
      return
    }
    const last = shown.length - 1
    if (event.key === 'ArrowDown') activate(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') activate(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && active >= 0) take(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
}
