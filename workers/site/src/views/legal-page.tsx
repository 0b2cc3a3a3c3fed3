import { Layout } from '@vorbild/ui/layout'
import type { Page } from '@vorbild/ui/page'
import type { LegalBlock, LegalDocument } from '../texts/legal/legal-texts.ts'

const Block = ({ block }: { readonly block: LegalBlock }) => {
  if (typeof block === 'string') return <p>{block}</p>
  if ('href' in block) {
    return (
      <p>
        <a href={block.href}>{block.label}</a>
      </p>
    )
  }
  return (
    <ul>
      {block.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

export const LegalPage = ({ page, document }: { readonly page: Page; readonly document: LegalDocument }) => (
  <Layout page={page} title={document.title}>
    <h1>{document.title}</h1>
    {document.intro ? <p class="lead">{document.intro}</p> : null}
    {document.sections.map((section) => (
      <section id={section.id} class="stack">
        <h2>{section.heading}</h2>
        {section.blocks.map((block) => (
          <Block block={block} />
        ))}
      </section>
    ))}
  </Layout>
)
