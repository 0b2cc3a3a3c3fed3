/** What a promise brings, or 'timeout' if it takes longer. A late failure of the promise is nobody's business any more. */
export const within = async <T>(timeoutMs: number, promise: Promise<T>): Promise<T | 'timeout'> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeoutMs)
  })
  promise.catch(() => {})
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
