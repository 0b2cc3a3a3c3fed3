import { createDraft } from './draft.ts'
import { goldenSample, handlerStub, handlerTest } from './event/event-files.ts'
import { leftToDo } from './event/left-to-do.ts'
import { addImport, addToObject, itemsOf, keysOf } from './insert.ts'
import { camelCase, demandForm, pascalCase } from './names.ts'
import { ROOT } from './root.ts'

const CATALOGUE = 'packages/events/src/catalogue.ts'
const ROUTES = 'packages/events/src/routes.ts'
const FORM = /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/

/** Writes a new event: catalogue, route, golden sample, and a handler stub with its test for every listener. Returns what to print. */
export const newEvent = (type: string, saidBy: string, heardBy: readonly string[], root = ROOT): readonly string[] => {
  const draft = createDraft(root)
  demandForm(type, FORM, '"example.published" (noun.participle)')
  const workers = itemsOf(draft.read('packages/events/src/workers.ts'), 'WORKERS')
  const queues = itemsOf(draft.read(ROUTES), 'QUEUES')
  const unknown = [saidBy, ...heardBy].find((worker) => !workers.includes(worker))
  if (unknown !== undefined) throw new Error(`there is no worker "${unknown}"; there are ${workers.join(', ')}`)
  if (heardBy.length === 0) throw new Error('an event needs somebody who hears it')
  if (new Set(heardBy).size < heardBy.length) throw new Error('somebody is to hear it twice')
  const deaf = heardBy.find((worker) => !queues.includes(`${worker}-events`))
  if (deaf !== undefined) throw new Error(`${deaf} reads no queue of events`)
  if (!draft.has(`workers/${saidBy}/src/store/schema.ts`))
    throw new Error(`${saidBy} owns no database, so it has no outbox to say events from`)
  if (keysOf(draft.read(CATALOGUE), 'catalogue').includes(type)) throw new Error(`there is an event ${type} already`)

  const id = `${camelCase(type.split('.')[0] ?? '')}Id`
  draft.edit(CATALOGUE, (text) =>
    addToObject(text, 'catalogue', `'${type}': { saidBy: ['${saidBy}'], version: 1, data: z.object({ ${id}: z.string() }) }`),
  )
  const listeners = heardBy.map((worker) => `'${worker}-events'`).join(', ')
  draft.edit(ROUTES, (text) => addToObject(text, 'routes', `'${type}': [${listeners}]`))
  draft.create(`packages/events/golden/${type}.v1.json`, goldenSample(type, saidBy, id))
  for (const worker of heardBy) {
    const folder = `workers/${worker}/src/on`
    const handler = `on${pascalCase(type)}`
    draft.create(`${folder}/${type}.ts`, handlerStub(type, handler))
    draft.create(`${folder}/${type}.test.ts`, handlerTest(type, handler))
    draft.edit(`${folder}/handlers.ts`, (text) =>
      addImport(addToObject(text, 'handlers', `'${type}': ${handler}`), `import { ${handler} } from './${type}.ts'`),
    )
  }
  const left = leftToDo(draft, type, saidBy, heardBy)
  return [...draft.write(), '', 'Left to do:', ...left]
}
