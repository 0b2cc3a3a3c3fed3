/** Places in a list, from 0, as runs: `0-99,102`. So a whole job of letters is named in a few characters. */
export const PLACES = /^\d+(-\d+)?(,\d+(-\d+)?)*$/

/** The first and the last place of each run. */
export const placesIn = (text: string): readonly (readonly [number, number])[] =>
  text.split(',').map((run) => {
    const [first = '', last = first] = run.split('-')
    return [Number(first), Number(last)]
  })

/** Rising places as text; empty for none. */
export const placesText = (places: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else runs.push([place, place])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',')
}
