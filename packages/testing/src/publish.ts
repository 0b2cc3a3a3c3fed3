import { eventually } from './eventually.ts'
import { idOf } from './hand-in.ts'
import { rows } from './rows.ts'
import type { SignedIn } from './signed-in.ts'
import type { World } from './world.ts'

/** A case as the desk knows it. */
export interface Case {
  readonly submission_id: string
  readonly number: string
  readonly state: string
  readonly version: number
}

/** The case of a submission once it is in that state. */
export const caseIn = (world: World, submissionId: string, state: string): Promise<Case> =>
  eventually(`the case is ${state}`, async () => {
    const [found] = await rows<Case>(world, 'review', 'SELECT * FROM review_case WHERE submission_id = ?', submissionId)
    return found?.state === state && found
  })

/** Takes a received case on and accepts it. The answer to the acceptance. */
export const accept = async (world: World, editor: SignedIn, submissionId: string): Promise<Response> => {
  await caseIn(world, submissionId, 'received')
  const address = `/redaktion/faelle/${submissionId}`
  await editor.post(`${address}/uebernahme`)
  const { version } = await caseIn(world, submissionId, 'in_review')
  return editor.post(`${address}/entscheidung`, { outcome: 'accepted', version: String(version) })
}

/** Where a submission of the status page `status` can be read by everybody, once it can. */
export const publicPath = (world: World, status: string): Promise<string> =>
  eventually('the example is public', async () => {
    const [found] = await rows<{ slug: string }>(world, 'review', 'SELECT slug FROM publication WHERE submission_id = ?', idOf(status))
    const path = `/beispiele/${found?.slug}`
    return found && (await world.fetch(path)).status === 200 && path
  })
