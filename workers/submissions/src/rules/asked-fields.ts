import type { Field, Kind, Step } from '@vorbild/content/kind'

/** Fields whose answers depend on each other are asked again together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['place', 'land', 'scope'],
  ['start', 'end'],
]

const companions = (key: string): readonly string[] => TOGETHER.find((group) => group.includes(key)) ?? [key]

/** The fields with these keys and what hangs together with them, in the order of the form; unknown keys are left out. */
const fieldsNamed = (kind: Kind, keys: readonly string[]): readonly Field[] => {
  const wanted = keys.flatMap(companions)
  return kind.steps.flatMap((step) => step.fields).filter(({ key }) => wanted.includes(key))
}

/** A page made of the very fields that were asked about. */
export const askedStep = (kind: Kind, keys: readonly string[]): Step => ({
  key: 'rueckfrage',
  title: { de: '', en: '' },
  fields: fieldsNamed(kind, keys),
})
