import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, ElementContext, FrameContext, PartialResult, Result, RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is in order is not written out, which would be most of the work. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }
const WHOLE = { include: [], exclude: [] }

/** Asks axe in a frame that has it. */
const ask = <T>(frame: Frame, call: string, ...values: readonly unknown[]): Promise<T> =>
  frame.evaluate<T>(`axe.${call}(${values.map((value) => JSON.stringify(value)).join()})`)

/** What axe found in a frame and the frames in it, in the order it joins them by; null for a frame that cannot be looked into. */
const partsOf = async (frame: Frame, context: ElementContext): Promise<readonly (PartialResult | null)[]> => {
  await frame.evaluate(AXE)
  const inner = await ask<FrameContext[]>(frame, 'utils.getFrameContexts', context)
  const parts: (PartialResult | null)[] = [await ask<PartialResult>(frame, 'runPartial', context, OPTIONS)]
  for (const { frameSelector, frameContext } of inner) {
    const element = await frame.evaluateHandle<unknown>(`axe.utils.shadowSelect(${JSON.stringify(frameSelector)})`)
    const child = await element.asElement()?.contentFrame()
    parts.push(...(child ? await partsOf(child, frameContext) : [null]))
  }
  return parts
}

const violationsOf = async (page: Page): Promise<readonly Result[]> => {
  const frame = page.mainFrame()
  if (page.frames().length > 1) return (await ask<AxeResults>(frame, 'finishRun', await partsOf(frame, WHOLE), OPTIONS)).violations
  // nothing to join: half the work
  await frame.evaluate(AXE)
  return (await ask<AxeResults>(frame, 'run', WHOLE, OPTIONS)).violations
}

/** What WCAG 2.2 AA finds wrong with the page as it stands, frames and all, in lines to read. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> =>
  (await violationsOf(page)).flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n    ${html.slice(0, 200)}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`),
  )
