import type { Locator, Page } from 'playwright-core'

const MOST_STOPS = 250

/** Has what is focused a visible ring, of its own or around the card it covers? Run in the page. */
const FOCUS_IS_VISIBLE = `(() => {
  const focused = document.activeElement
  const hasRing = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  }
  const card = focused.closest('.card')
  return hasRing(focused) || (card !== null && hasRing(card))
})()`
const FOCUSED = `document.activeElement.outerHTML.slice(0, 160)`

/** Somebody who has no mouse. Wherever the focus goes, it must be seen. */
export interface Keyboard {
  /** Is this what is focused? */
  isOn(target: Locator): Promise<boolean>
  /** Presses Tab until that is focused. */
  tabTo(target: Locator): Promise<void>
  press(key: string): Promise<void>
  type(text: string): Promise<void>
}

export const keyboardOf = (page: Page): Keyboard => {
  const mustBeSeen = async () => {
    if (!(await page.evaluate<boolean>(FOCUS_IS_VISIBLE))) throw new Error(`focused, but not to be seen: ${await page.evaluate(FOCUSED)}`)
  }
  const isOn = async (target: Locator): Promise<boolean> => (await target.and(page.locator(':focus')).count()) > 0
  return {
    isOn,
    tabTo: async (target) => {
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (await isOn(target)) return
        await page.keyboard.press('Tab')
        await mustBeSeen()
      }
      throw new Error(`not reached by the Tab key: ${target}`)
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => (text.length > 100 ? page.keyboard.insertText(text) : page.keyboard.type(text)),
  }
}
