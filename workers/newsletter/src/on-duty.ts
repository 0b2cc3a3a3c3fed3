import { createServices, type Services } from './services.ts'

/** Does a duty of the alarm; returns when it is due next. What it rings is rung before it ends. */
export const onDuty = async (env: Env, duty: (services: Services) => Promise<number | null>): Promise<number | null> => {
  const rung: Promise<unknown>[] = []
  const next = await duty(createServices(env, { waitUntil: (promise) => void rung.push(promise) }))
  await Promise.all(rung)
  return next
}
