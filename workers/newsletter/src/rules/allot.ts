/** Takes from `candidates`, in order, as many of each domain as it may get now; and what is left for the domains then. */
export const allot = <T extends { readonly email: string | null }>(
  candidates: readonly T[],
  allowances: ReadonlyMap<string, number>,
): { readonly taken: readonly T[]; readonly left: ReadonlyMap<string, number> } => {
  const left = new Map(allowances)
  const taken = candidates.filter(({ email }) => {
    const domain = email?.slice(email.indexOf('@') + 1) ?? ''
    const allowed = left.get(domain)
    if (allowed === undefined) return true
    if (allowed < 1) return false
    left.set(domain, allowed - 1)
    return true
  })
  return { taken, left }
}
