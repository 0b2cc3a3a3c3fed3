export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** One line of JSON on the console, where every platform collects it. Fields are ids, counts and words; never personal data. */
export const logLine = (level: LogLevel, message: string, fields: LogFields = {}): void => {
  const line = JSON.stringify({ level, message, ...fields })
  if (level === 'error') console.error(line)
  else if (level === 'warn') console.warn(line)
  else console.log(line)
}
