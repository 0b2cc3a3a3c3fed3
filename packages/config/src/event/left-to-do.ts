import type { Draft } from '../draft.ts'
import { bindingName } from '../names.ts'

const wranglerOf = (worker: string) => `workers/${worker}/wrangler.toml`

/** What a generator cannot know: the meaning of an event, and bindings between two workers that did not talk so far. */
export const leftToDo = (draft: Draft, type: string, saidBy: string, heardBy: readonly string[]): readonly string[] => {
  const bindings = [
    ...outboxOf(draft, saidBy),
    ...heardBy.flatMap((worker) => [...queueTo(draft, saidBy, worker), ...acksTo(draft, worker, saidBy)]),
  ]
  return [
    `- packages/events/src/catalogue.ts: what ${type} means, in one comment, and what it carries (ids, keys, numbers)`,
    `- packages/events/golden/${type}.v1.json: the same, before it is said for the first time; never edited after that`,
    ...bindings,
    ...(bindings.length > 0 ? ['- npm run types'] : []),
    `- workers/${saidBy}: say it, with outbox.say(…) in the batch of the change`,
    ...heardBy.map((worker) => `- workers/${worker}/src/on/${type}.ts: its effect, and the test beside it`),
    '- ARCHITECTURE.md: who says and hears it',
    '- npm run check && npm test',
  ]
}

const outboxOf = (draft: Draft, saidBy: string): readonly string[] =>
  draft.read(`workers/${saidBy}/src/index.ts`).includes('relayOutbox')
    ? []
    : [`- workers/${saidBy}/src/index.ts and wrangler.toml: an Alarm with the duty "outbox", and Acks, as in workers/mailer`]

const queueTo = (draft: Draft, saidBy: string, worker: string): readonly string[] => {
  const queue = `${worker}-events`
  if (draft.read(wranglerOf(saidBy)).includes(`binding = "${bindingName(queue)}"`)) return []
  return [
    `- ${wranglerOf(saidBy)}: [[queues.producers]] queue = "${queue}", binding = "${bindingName(queue)}"`,
    `- workers/${saidBy}/src/index.ts: '${queue}': env.${bindingName(queue)} among the queues of relayOutbox`,
  ]
}

const acksTo = (draft: Draft, worker: string, saidBy: string): readonly string[] => {
  const binding = `${bindingName(saidBy)}_ACKS`
  if (draft.read(wranglerOf(worker)).includes(`binding = "${binding}"`)) return []
  return [
    `- ${wranglerOf(worker)}: services, { binding = "${binding}", service = "vorbild-${saidBy}", entrypoint = "Acks" }`,
    `- workers/${worker}: ${saidBy}: ackPort(env.${binding}) among its acks`,
  ]
}
