/** A number from a setting, kept within bounds; the usual one where it is none. */
export const bounded = (setting: string | undefined, usual: number, least: number, most: number): number => {
  const number = Number(setting)
  return setting?.trim() && Number.isFinite(number) ? Math.min(Math.max(number, least), most) : usual
}
