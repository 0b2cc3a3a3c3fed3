const VERSION_KEY = /^examples\/([^/]+)\/v(\d+)\.json$/

/** Whose document or file lies there, and of a document, which version it is. */
export const exampleIdOf = (key: string): string => key.split('/')[1] ?? ''
export const versionIn = (key: string): number => Number(VERSION_KEY.exec(key)?.[2] ?? 0)

/** Of all keys in R2, the highest version of each example and those before it; files beside the documents are none. */
export const newestVersions = (keys: readonly string[]): { readonly newest: readonly string[]; readonly older: readonly string[] } => {
  const newest = new Map<string, { readonly key: string; readonly version: number }>()
  for (const key of keys) {
    const [, exampleId, digits] = VERSION_KEY.exec(key) ?? []
    if (exampleId === undefined) continue
    const version = Number(digits)
    if (version > (newest.get(exampleId)?.version ?? 0)) newest.set(exampleId, { key, version })
  }
  const current = new Set([...newest.values()].map(({ key }) => key))
  return { newest: [...current], older: keys.filter((key) => VERSION_KEY.test(key) && !current.has(key)) }
}
