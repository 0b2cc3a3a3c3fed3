/** Places in a list, from 0, as runs: `0-99,102`. So a whole job of letters is named in a few characters. */
export const PLACES = /^\d+(-\d+)?(,\d+(-\d+)?)*$/

/** The first and the last place of each run. */
export const placesIn = (text: string): readonly (readonly [number, number])[] =>
  text.split(',').map((run) => {
    const [first = '', last = first] = run.split('-')
    return [Number(first), Number(last)]
  })

/** Rising places as few texts of at most `room` characters; none for nobody. */
export const placesTexts = (places: readonly number[], room: number): readonly string[] => {
  const runs: [number, number][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else runs.push([place, place])
  }
  const texts: string[] = []
  let text = ''
  for (const [first, last] of runs) {
    const run = first === last ? `${first}` : `${first}-${last}`
    if (text !== '' && text.length + run.length + 1 > room) {
      texts.push(text)
      text = ''
    }
    text += text === '' ? run : `,${run}`
  }
  return text === '' ? texts : [...texts, text]
}
