const DARK = /\(prefers-color-scheme:\s*dark\)/g

/**
 * A mail as a program in this appearance shows it, whatever the one looking prefers: its rules for the dark hold always or never.
 * Its links open elsewhere, as they do from a mail.
 */
export const dressed = (html: string, appearance: 'light' | 'dark'): string =>
  html
    .replaceAll(DARK, appearance === 'dark' ? '(min-width:0)' : '(max-width:0)')
    .replace('content="light dark"', `content="${appearance}"`)
    .replace('<head>', '<head><base target="_blank">')
