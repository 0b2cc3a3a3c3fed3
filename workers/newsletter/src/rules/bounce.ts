/** Permanent by RFC 3463 (class 5) or by the reply code of RFC 5321: the address is no good. Anything else may be our own fault. */
export const isHardBounce = (reason: string): boolean => /^5(\.\d+\.\d+|\d\d)/.test(reason)
