/** A plain word as written, in small letters, if it has umlauts; null for any other. Folding takes `Väter` and `Vater` for one word; this tells them apart. */
export const withUmlauts = (surface: string): string | null => {
  if (!/[äöüÄÖÜ]/.test(surface) || !/^\p{L}+$/u.test(surface)) return null
  return surface.toLowerCase().replaceAll('ß', 'ss')
}

/** The same without umlauts in the letters: `vaeter`. */
export const asDigraphs = (written: string): string => written.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
