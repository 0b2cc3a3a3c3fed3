/** Every object whose key begins so, as text. */
export const objectsUnder = async (bucket: R2Bucket, prefix: string): Promise<ReadonlyMap<string, string>> => {
  const { objects } = await bucket.list({ prefix })
  const read = async (key: string): Promise<[string, string]> => [key, (await (await bucket.get(key))?.text()) ?? '']
  return new Map(await Promise.all(objects.map(({ key }) => read(key))))
}
