const DESK = '/redaktion'

/** Where to go after signing in: an address of the desk, never one of another site. Anything else leads to the desk itself. */
export const localTarget = (wish: string | null | undefined): string => {
  if (!wish || !/^\/redaktion([/?#]|$)/.test(wish) || /[\\\p{Cc}]/u.test(wish)) return DESK
  return wish.startsWith('/redaktion/anmelden') ? DESK : wish
}
