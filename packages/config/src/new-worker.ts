import { createDraft } from './draft.ts'
import { addToList, itemsOf } from './insert.ts'
import { bindingName, demandForm } from './names.ts'
import { ROOT } from './root.ts'
import { hearTest } from './worker/hear-test.ts'
import { settingFiles } from './worker/setting-files.ts'
import { sourceFiles } from './worker/source-files.ts'

const WORKERS = 'packages/events/src/workers.ts'

/** Writes a new worker with a queue, a database and an alarm of its own, that answers /health and hears nothing yet. Returns what to print. */
export const newWorker = (name: string, root = ROOT): readonly string[] => {
  const draft = createDraft(root)
  demandForm(name, /^[a-z]+$/, '"awards" (one word, lower case)')
  if (itemsOf(draft.read(WORKERS), 'WORKERS').includes(name)) throw new Error(`there is a worker ${name} already`)
  const files = [...settingFiles(name), ...sourceFiles(name), ['test/hear.test.ts', hearTest(name)] as const]
  for (const [file, text] of files) draft.create(`workers/${name}/${file}`, text)
  draft.edit(WORKERS, (text) => addToList(text, 'WORKERS', name))
  draft.edit('packages/events/src/routes.ts', (text) => addToList(text, 'QUEUES', `${name}-events`))
  const binding = bindingName(name)
  return [
    ...draft.write(),
    '',
    'Left to do:',
    '- npm install (tells npm of the new workspace)',
    `- npm run db:generate -- ${name} && npm run types`,
    '- if it serves pages:',
    `  - wrangler.toml at the top: services, { binding = "${binding}", service = "vorbild-${name}" }`,
    `  - workers/site/src/doors.ts: its paths, ['/…', '${binding}']`,
    `  - workers/site/src/services.ts: ${binding}: env.${binding} among the workers; /health of the house then names it too`,
    `- what it says and hears: npm run new -- event <noun.participle> <said by> <heard by>`,
    `- workers/${name}/README.md and a line in ARCHITECTURE.md: what it serves, hears, says and owns`,
    '- npm run check && npm test',
  ]
}
