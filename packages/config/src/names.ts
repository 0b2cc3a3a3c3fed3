/** `review.changes_requested` becomes `reviewChangesRequested`. */
export const camelCase = (name: string): string => name.replace(/[._-]([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())

/** `review.changes_requested` becomes `ReviewChangesRequested`. */
export const pascalCase = (name: string): string => capitalised(camelCase(name))

/** `search-events` becomes `SEARCH_EVENTS`, as bindings are called. */
export const bindingName = (name: string): string => name.toUpperCase().replaceAll('-', '_')

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Refuses a name that does not have the form the house expects. */
export const demandForm = (name: string, form: RegExp, example: string): void => {
  if (!form.test(name)) throw new Error(`"${name}" is not a name like ${example}`)
}
