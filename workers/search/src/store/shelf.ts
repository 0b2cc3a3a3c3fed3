/** What was read, kept until there is too much of it; then what was not used for longest goes. */
export const createShelf = <Thing, Name = number>(room: number) => {
  const kept = new Map<Name, { readonly thing: Thing; readonly size: number }>()
  let taken = 0
  const drop = (id: Name): void => {
    taken -= kept.get(id)?.size ?? 0
    kept.delete(id)
  }
  return {
    get: (id: Name): Thing | undefined => {
      const found = kept.get(id)
      if (!found) return undefined
      kept.delete(id)
      kept.set(id, found)
      return found.thing
    },
    put: (id: Name, thing: Thing, size: number): void => {
      drop(id)
      kept.set(id, { thing, size })
      taken += size
      for (const oldest of kept.keys()) {
        if (taken <= room || oldest === id) break
        drop(oldest)
      }
    },
    /** Whether so much can be put without anything having to go. */
    hasRoomFor: (size: number): boolean => taken + size <= room,
    drop,
    empty: (): void => {
      kept.clear()
      taken = 0
    },
  }
}
export type Shelf<Thing, Name = number> = ReturnType<typeof createShelf<Thing, Name>>
