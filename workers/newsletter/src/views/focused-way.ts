/** Which button of what was just moved is focused again, as its wish: the one pressed, or the other where there is no further way. */
export const focusedWay = (moved: string | undefined, id: string, isFirst: boolean, isLast: boolean): string | null => {
  const [up, down] = [`auf:${id}`, `ab:${id}`]
  if (moved !== up && moved !== down) return null
  if (isFirst) return down
  return isLast ? up : moved
}
