import { durableBase } from '@vorbild/storage/itty-durable/base'
import { type Claim, claim, claimAt, NOBODY, release } from '../rules/claim.ts'

/** Who works on one case. A shell: it stores what the rules decide. Takes ids only; names are looked up in the database. */
export class CaseClaim extends durableBase<Env>() {
  present: Claim = NOBODY

  /** Asks for the case; the answer names whoever holds it now. */
  async claim(personId: string, leaseMs: number, now: number): Promise<Claim> {
    this.present = claim(this.present, personId, leaseMs, now)
    const answer = this.present
    await this.persist()
    return answer
  }

  async release(personId: string, now: number): Promise<Claim> {
    this.present = release(this.present, personId, now)
    const answer = this.present
    await this.persist()
    return answer
  }

  peek(now: number): Claim {
    return claimAt(this.present, now)
  }
}
