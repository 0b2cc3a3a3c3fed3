/** Which button of a form page was pressed. */
export const ACTION = 'aktion'
export const REMOVE = 'entfernen:'

export type FormAction = { readonly wish: 'next' | 'later' | 'stay' } | { readonly wish: 'remove'; readonly fileId: string }

/** Unknown values mean the first button, which the return key presses too. */
export const readAction = (value: string): FormAction => {
  if (value.startsWith(REMOVE)) return { wish: 'remove', fileId: value.slice(REMOVE.length) }
  if (value === 'spaeter') return { wish: 'later' }
  return { wish: value === 'hochladen' ? 'stay' : 'next' }
}
