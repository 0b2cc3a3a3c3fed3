import { TryAgainPage } from '@vorbild/ui/try-again-page'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Field of the proof of work: one is good for one sending, so it is not sent again. */
const PROOF = 'altcha'

/** 429 for a form, with all that was typed in it and a button that sends it again; files cannot be kept. */
export const tryAgain = async <E extends AppEnv>(
  c: Context<E>,
  form: FormData,
  { retryAfterSeconds, proofSrc }: { readonly retryAfterSeconds: number; readonly proofSrc?: string },
): Promise<Response> => {
  const fields = [...form].flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && name !== PROOF ? [[name, value] as const] : [],
  )
  const page = await TryAgainPage({ page: c.get('page'), fields, proofSrc })
  return c.html(page, 429, { 'cache-control': 'no-store', 'retry-after': String(retryAfterSeconds) })
}
