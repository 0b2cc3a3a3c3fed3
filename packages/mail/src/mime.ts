import type { Result } from '@vorbild/kernel/result'
import type { Bytes } from './prepare.ts'
import { prepareMime } from './prepare-mime.ts'
import type { Mail } from './transport.ts'

/**
 * A mail as it travels: who hands it over to whom (SMTP's envelope, bare addresses) and its bytes: all ASCII, lines ended
 * by CRLF, none beginning with a dot, so that SMTP has nothing to double (RFC 5321 4.5.2).
 */
export interface MimeMail {
  readonly sender: string
  readonly recipient: string
  readonly content: Bytes
}

/** Why a mail cannot be written; none of these goes away by trying again. */
export type Unwritable = 'bad_address' | 'address_not_ascii' | 'bad_header'

/** Writes one mail that has no placeholders left. */
export const writeMime = (mail: Mail): Result<MimeMail, Unwritable> => {
  const prepared = prepareMime(mail)
  return prepared.ok ? prepared.value(mail, {}) : prepared
}
