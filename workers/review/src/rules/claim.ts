/** Who works on a case, and until when the lease runs (ms since 1970). */
export interface Claim {
  readonly holder: string | null
  readonly until: number
}

export const NOBODY: Claim = { holder: null, until: 0 }

/** The claim as it stands at `now`: a lease that ran out holds nothing. */
export const claimAt = (claim: Claim, now: number): Claim => (claim.holder !== null && claim.until > now ? claim : NOBODY)

/** The claim after somebody asked for it. Whoever holds it renews the lease; anybody else gets only a free one. */
export const claim = (before: Claim, personId: string, leaseMs: number, now: number): Claim => {
  const present = claimAt(before, now)
  return present.holder === null || present.holder === personId ? { holder: personId, until: now + leaseMs } : present
}

/** The claim after somebody let go; only the holder can. */
export const release = (before: Claim, personId: string, now: number): Claim => {
  const present = claimAt(before, now)
  return present.holder === personId ? NOBODY : present
}
