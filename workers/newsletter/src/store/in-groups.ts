/** A list cut into groups of at most `size`: a statement on D1 takes no more than a hundred values. */
export const inGroups = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
