import * as z from 'zod'

const List = z.array(z.string())

/** A list of keys as its column holds it. */
export const toColumn = (list: readonly string[]): string => JSON.stringify(list)

export const fromColumn = (json: string): readonly string[] => List.parse(JSON.parse(json))
