/** What the front door tells the workers behind it. It deletes whatever comes in from outside under this prefix. */
export const HEADER_PREFIX = 'x-vorbild-'

export const HEADERS = {
  locale: 'x-vorbild-locale',
  identity: 'x-vorbild-identity',
  correlation: 'x-vorbild-correlation',
  siteName: 'x-vorbild-site-name',
  baseUrl: 'x-vorbild-base-url',
  network: 'x-vorbild-network',
} as const
