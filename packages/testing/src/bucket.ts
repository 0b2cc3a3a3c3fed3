import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** A real, empty R2 bucket that nobody else uses. */
export const createBucket = async (): Promise<{ readonly bucket: R2Bucket; readonly stop: () => Promise<void> }> => {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({ modules: true, script: 'export default {}', r2Buckets: ['BUCKET'], cf: false }),
  )
  return { bucket: (await miniflare.getR2Bucket('BUCKET')) as unknown as R2Bucket, stop: () => miniflare.dispose() }
}
