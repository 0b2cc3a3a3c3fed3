import { splitAtLinks } from '../rules/links-in.ts'

/** A plain text with its paragraphs and line ends, its web addresses as links. */
export const MailText = ({ text }: { readonly text: string }) => (
  <>
    {text
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 ? <br /> : null}
              {splitAtLinks(line).map((part, position) => (position % 2 === 1 ? <a href={part}>{part}</a> : part))}
            </>
          ))}
        </p>
      ))}
  </>
)
