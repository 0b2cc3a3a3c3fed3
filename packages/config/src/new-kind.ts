import { createDraft } from './draft.ts'
import { addImport, addToObject, keysOf } from './insert.ts'
import { kindFiles } from './kind/kind-files.ts'
import { camelCase, demandForm } from './names.ts'
import { ROOT } from './root.ts'

const KINDS = 'packages/content/src/kinds.ts'
const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Writes a new content kind that has a title, a summary and a text, with its test. Returns what to print. */
export const newKind = (key: string, root = ROOT): readonly string[] => {
  const draft = createDraft(root)
  demandForm(key, FORM, '"termin" or "partner-kommune"')
  if (keysOf(draft.read(KINDS), 'kinds').includes(key)) throw new Error(`there is a kind ${key} already`)
  const name = camelCase(key)
  const folder = `packages/content/src/kinds/${key}`
  for (const [file, text] of kindFiles(key)) draft.create(`${folder}/${file}`, text)
  draft.edit(KINDS, (text) =>
    addImport(addToObject(text, 'kinds', `'${key}': fromDocuments(${name})`), `import { ${name} } from './kinds/${key}/kind.ts'`),
  )
  return [
    ...draft.write(),
    '',
    'Left to do:',
    `- ${folder}/kind.ts: its name in both languages`,
    `- ${folder}/steps.ts: further pages and fields; each has its schema in field-schemas.ts and its place in schema.ts`,
    `- ${folder}/schema.ts: where its Land comes from; now it is nationwide`,
    `- ${folder}/search-text.ts and card.ts: the words it is found by, and what a list shows`,
    '- npm run check && npm test',
  ]
}
