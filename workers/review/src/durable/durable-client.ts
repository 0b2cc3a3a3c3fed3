import { type DurableApi, durableClient } from '@vorbild/storage/itty-durable/client'
import type { CaseClaim } from './case-claim.ts'

export type ClaimOf = (submissionId: string) => DurableApi<CaseClaim>

/** The claim on a case, by the id of its submission. */
export const claimOf = (namespace: DurableObjectNamespace): ClaimOf =>
  durableClient<CaseClaim>(namespace, 'case', ['claim', 'release', 'peek'])
