/** A message of the event's first version, as a listener must be able to read it for ever. */
export const goldenSample = (type: string, saidBy: string, id: string): string => {
  const subject = '019a8f3c-1111-7000-8000-000000000001'
  const sample = {
    specversion: '1.0',
    id: '019a8f3c-0000-7000-8000-00000000000a',
    source: saidBy,
    type,
    subject,
    time: '2026-11-22T08:00:00.000Z',
    datacontenttype: 'application/json',
    dataschema: `vorbild:${type}/1`,
    correlationid: '019a8f3c-9999-7000-8000-00000000000b',
    data: { [id]: subject },
  }
  return `${JSON.stringify(sample, null, 2)}\n`
}

export const handlerStub = (type: string, handler: string): string => `import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'

/** Heard and noted, without an effect so far. */
export const ${handler}: Handler<'${type}', Services> = async () => ({ statements: [] })
`

export const handlerTest = (type: string, handler: string): string => `import { readEvent } from '@vorbild/events/envelope'
import { expect, test } from 'vitest'
import sample from '../../../../packages/events/golden/${type}.v1.json' with { type: 'json' }
import type { Services } from '../services.ts'
import { ${handler} } from './${type}.ts'

test('${type} is heard without an effect', async () => {
  const read = readEvent(sample)
  if (!('event' in read) || read.event.type !== '${type}') throw new Error('the golden sample cannot be read')
  expect(await ${handler}(read.event, {} as Services)).toEqual({ statements: [] })
})
`
