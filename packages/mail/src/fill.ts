import { escapeHtml } from './escape-html.ts'

/** Puts values into the `{{placeholders}}` of a text, each in its right shape; unknown ones stay. */
export const fillWith = (template: string, values: Readonly<Record<string, string>>, shape: (value: string) => string): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? shape(values[name] ?? '') : whole))

/** The same for a plain text. */
export const fillText = (template: string, values: Readonly<Record<string, string>>): string => fillWith(template, values, (value) => value)

/** The same for HTML: every value is escaped. */
export const fillHtml = (template: string, values: Readonly<Record<string, string>>): string => fillWith(template, values, escapeHtml)

/** Text that others wrote, for use in a template: however many braces, they are no placeholders, so it cannot ask for anybody's values. */
export const withoutPlaceholders = (text: string): string => text.replaceAll(/\{(?=\{)/g, '{ ')
