/** Codes of class 5 (RFC 3463) that mean there is nobody at this address, without their first digit. */
const HARD = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.6', '1.10', '2.0', '2.1', '4.4', '4.1']
/** Codes that may be otherwise tomorrow, or are about the mail and not the address. */
const SOFT = ['1.7', '1.8', '2.2', '2.3', '2.4', '3.1', '3.2', '3.4', '4.3', '4.6', '4.7', '7']

/** `hard`: the address is no good. `soft`: it may be again, or the fault is ours. Null where the code alone does not tell. */
export const bounceKindOf = (code: string): 'hard' | 'soft' | null => {
  if (code.startsWith('4.')) return 'soft'
  const detail = code.slice(2)
  if (HARD.includes(detail)) return 'hard'
  return SOFT.some((each) => detail === each || detail.startsWith(`${each}.`)) ? 'soft' : null
}
