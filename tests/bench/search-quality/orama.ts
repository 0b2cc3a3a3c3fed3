import { create, insertMultiple, search } from '@orama/orama'
import { STOPWORDS } from '@vorbild/german/stopwords'
import type { Collection, Engine } from './judged.ts'
import { fieldsOf, fitting, germanStem } from './peer-texts.ts'

/**
 * Orama with German stems and our weights of fields; strict first, then with one edit, with two, then some of the words. A phrase is asked for with its
 * option for exact words.
 */
export const orama = async ({ documents }: Collection): Promise<Engine> => {
  const db = create({
    schema: { title: 'string', keywords: 'string', summary: 'string', body: 'string' } as const,
    components: {
      tokenizer: { language: 'german', stemming: true, stemmer: (word: string) => germanStem(word) ?? word, stopWords: [...STOPWORDS] },
    },
  })
  await insertMultiple(
    db,
    documents.map((document, at) => ({ id: String(at + 1), ...fieldsOf(document) })),
  )
  const narrowed = fitting(documents)
  const ask = async (term: string, more: object): Promise<readonly number[]> => {
    const { hits } = await search(db, { term, limit: documents.length, boost: { title: 12, keywords: 6, summary: 3 }, ...more })
    return hits.map(({ id }) => Number(id))
  }
  return {
    name: 'Orama',
    search: async (query) => {
      for (const more of [{ threshold: 0 }, { threshold: 0, tolerance: 1 }, { threshold: 0, tolerance: 2 }, { threshold: 1 }]) {
        const found = await ask(query.q, more)
        if (found.length > 0) return narrowed(query, found)
      }
      return []
    },
  }
}
