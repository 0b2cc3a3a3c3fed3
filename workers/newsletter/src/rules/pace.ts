/** A bucket of tokens: one is spent per letter, and so many come back per second. */
export interface Bucket {
  readonly tokens: number
  /** When it held so many, ms since 1970. */
  readonly at: number
}

/** What a bucket holds now. It never holds more than `size`; one that was never used is full. */
export const refilled = (bucket: Bucket | null, perSecond: number, size: number, now: number): number =>
  bucket === null ? size : Math.min(size, bucket.tokens + (Math.max(0, now - bucket.at) * perSecond) / 1000)

/** When it will hold `wanted` tokens. */
export const readyAt = (tokens: number, wanted: number, perSecond: number, now: number): number =>
  tokens >= wanted ? now : now + Math.ceil(((wanted - tokens) * 1000) / perSecond)

/** Pace of single mail domains, as the setting writes it: `gmx.de=20 web.de=20`. What cannot be read is no limit. */
export const readDomainPaces = (setting: string): ReadonlyMap<string, number> =>
  new Map(
    setting.split(/[\s,]+/).flatMap((part) => {
      const [domain = '', perSecond = ''] = part.toLowerCase().split('=')
      return domain && Number(perSecond) > 0 ? [[domain, Number(perSecond)] as const] : []
    }),
  )

/** Seconds until all is sent, if it goes on as now; null while that cannot be told. */
export const secondsLeft = (pending: number, perSecond: number): number | null => (perSecond > 0 ? Math.ceil(pending / perSecond) : null)
