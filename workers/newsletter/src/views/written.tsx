import { unbrokenHtml } from '@vorbild/ui/unbroken'
import { raw } from 'hono/html'
import { markdownToHtml } from '../rules/markdown.ts'

interface WrittenProps {
  readonly markdown: string
  /** Level of the heading it stands under. */
  readonly level?: 1 | 2
}

/** What the office wrote for an issue, as a page shows it. */
export const Written = ({ markdown, level = 1 }: WrittenProps) => (
  <div class="stack" lang="de">
    {raw(unbrokenHtml(markdownToHtml(markdown, level)))}
  </div>
)
