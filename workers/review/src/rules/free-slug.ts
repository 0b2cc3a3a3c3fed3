import { slug } from '@vorbild/content/slug'

const LONGEST = 80

const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2))
}

/** The readable address of a title, numbered if it is taken. A title without any Latin letter is called by its number. */
export const freeSlug = (title: string, number: string, taken: readonly string[]): string => {
  const wanted = shortened(slug(title)) || number.toLowerCase()
  let free = wanted
  for (let n = 2; taken.includes(free); n++) free = `${wanted}-${n}`
  return free
}
