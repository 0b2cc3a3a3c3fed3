const setting = new WeakMap<object, Promise<void>>()

/**
 * Sets a Durable Object's alarm unless an earlier one stands. One caller after the other: between looking and setting another might
 * set an earlier time, which would be lost.
 */
export const wakeBy = (storage: Pick<DurableObjectStorage, 'getAlarm' | 'setAlarm'>, at: number): Promise<void> => {
  const set = async () => {
    const pending = await storage.getAlarm()
    if (pending === null || pending > at) await storage.setAlarm(at)
  }
  const next = (setting.get(storage) ?? Promise.resolve()).then(set, set)
  setting.set(storage, next)
  return next
}
