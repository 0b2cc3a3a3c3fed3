/** RFC 2369 and 2919, and RFC 8058: a mail program may unsubscribe by one POST, without opening a page. */
export const listHeaders = (baseUrl: string): Record<string, string> => ({
  'List-Id': `<newsletter.${new URL(baseUrl).hostname}>`,
  'List-Unsubscribe': '<{{unsubscribe}}>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  Precedence: 'bulk',
})
