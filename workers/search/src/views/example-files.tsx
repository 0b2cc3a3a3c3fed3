import type { AttachedFile } from '@vorbild/content/documents'
import { Icon } from '@vorbild/ui/icons'
import type { Page } from '@vorbild/ui/page'
import type { Item } from '../rules/item.ts'
import { sizeInWords } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

const filePath = (item: Item, file: AttachedFile): string => `/beispiele/${item.slug}/dateien/${encodeURIComponent(file.id)}`

export const Picture = ({ page, item, image }: { readonly page: Page; readonly item: Item; readonly image: AttachedFile }) => (
  <figure class="picture">
    <img src={filePath(item, image)} alt={image.alt ?? ''} loading="lazy" />
    {image.credit ? <figcaption class="muted">{texts(page.locale).example.imageCredit(image.credit)}</figcaption> : null}
  </figure>
)

/** Documents to download, with type and size in words. */
export const Files = ({ page, item, files }: { readonly page: Page; readonly item: Item; readonly files: readonly AttachedFile[] }) => {
  if (files.length === 0) return null
  const words = texts(page.locale).example
  return (
    <section class="stack" aria-labelledby="dateien">
      <h2 id="dateien">{words.files}</h2>
      <ul class="files">
        {files.map((file) => (
          <li class="with-icon">
            <Icon name="file" />
            <span>
              <a href={filePath(item, file)}>{file.title || file.name}</a>{' '}
              <span class="muted">
                ({words.fileMeta(words.fileTypes[file.mediaType] ?? words.otherFile, sizeInWords(file.size, page.locale))})
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
