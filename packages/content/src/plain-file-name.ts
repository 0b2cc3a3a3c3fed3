const MOST = 150

/** The file's name without path, quotes and control characters, at most 150 characters: cut with an ellipsis before its ending. */
export const plainFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // forms write a quote and the end of a line as %22, %0D and %0A
  const plain = last.replaceAll(/%22|%0D|%0A|[\p{Cc}\p{Cf}"<>]/gu, '').trim() || 'datei'
  const [ending = ''] = /\.\w{1,5}$/.exec(plain) ?? []
  return plain.length <= MOST ? plain : `${plain.slice(0, MOST - 1 - ending.length)}…${ending}`.toWellFormed()
}
