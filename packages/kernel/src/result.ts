/** Outcome of a decision: a value, or the reason why not. Reasons are keys of texts, never sentences. */
export type Result<T, R extends string = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <R extends string>(reason: R): { readonly ok: false; readonly reason: R } => ({ ok: false, reason })
