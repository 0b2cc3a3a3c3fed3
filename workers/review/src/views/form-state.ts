/** A form that came back: what was typed, and what is to be mended. Empty when the page is opened. */
export interface FormState {
  readonly typed?: FormData | undefined
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

/** What was typed into a field, or else what stands in it from before. */
export const typedOr = ({ typed }: FormState, field: string, before: string): string => {
  const value = typed?.get(field)
  return typeof value === 'string' ? value : before
}

export const errorOf = ({ problems }: FormState, field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message

/** Did something that was typed into one of these fields come back? Then its form is shown again, whoever holds the case by now. */
export const cameBack = ({ typed }: FormState, isField: (name: string) => boolean): boolean =>
  [...(typed?.entries() ?? [])].some(([name, value]) => isField(name) && value !== '')
