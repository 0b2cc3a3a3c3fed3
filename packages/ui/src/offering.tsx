import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

/** Attributes of an element whose input gets a list to choose from (`client/combobox.ts`), with what is read aloud of the list. */
export const offering = (page: Pick<Page, 'locale'>) => ({ class: 'combobox', ...shared(page).offers })
