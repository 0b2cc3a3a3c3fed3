/** The file's name without path and control characters, at most 150 characters with its ending kept. */
export const plainFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>]/gu, '').trim() || 'datei'
  return plain.length <= 150 ? plain : `${plain.slice(0, 140)}${plain.slice(-10)}`.toWellFormed()
}
