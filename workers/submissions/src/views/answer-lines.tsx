import type { Field } from '@vorbild/content/kind'

const AS_LIST: readonly Field['type'][] = ['choices', 'self-rating', 'documents']

/** Lines of an answer: a list where it is several things, paragraphs where it is a text. */
export const AnswerLines = ({ field, lines }: { readonly field: Field; readonly lines: readonly string[] }) => {
  const [only, ...others] = lines
  if (others.length === 0) return <>{only ?? ''}</>
  if (AS_LIST.includes(field.type)) {
    return (
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )
  }
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}
