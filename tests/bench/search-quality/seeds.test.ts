import { describe, expect, test } from 'vitest'
import { CLASSES, LONGEST } from './judged.ts'
import { mean, measure } from './measures.ts'
import { ours } from './ours.ts'
import { seeds } from './seeds.ts'

const collection = seeds()
const engine = ours(collection)

describe('what was reached on the seeds is kept', () => {
  test.each(CLASSES)('%s', async (name) => {
    const queries = collection.queries.filter((query) => query.class === name)
    const all = await Promise.all(queries.map(async (query) => measure(query, (await engine.search(query)).slice(0, LONGEST))))
    const { ndcg, recall, mrr } = mean(all)
    expect(queries.length).toBeGreaterThanOrEqual(12)
    expect(Math.min(ndcg, recall, mrr)).toBeGreaterThan(0.9)
  })

  test('every judged example exists, and no query is judged twice', () => {
    const places = collection.queries.flatMap(({ right }) => [...right.keys()])
    expect(places.every((place) => place >= 1 && place <= collection.documents.length)).toBe(true)
    const asked = collection.queries.map(({ class: name, q, filters }) => `${name} ${q} ${filters.join()}`)
    expect(asked.filter((each, at) => asked.indexOf(each) !== at)).toEqual([])
  })
})

describe('the measures', () => {
  const right = new Map([
    [1, 3],
    [2, 1],
  ])

  test('are one for the best order and less for another', () => {
    expect(measure({ right }, [1, 2])).toEqual({ ndcg: 1, recall: 1, mrr: 1 })
    expect(measure({ right }, [9, 1]).mrr).toBe(0.5)
    expect(measure({ right }, [2, 1]).ndcg).toBeLessThan(1)
    expect(measure({ right }, [2]).recall).toBe(0.5)
  })

  test('want nothing where nothing is right', () => {
    expect(measure({ right: new Map() }, [])).toEqual({ ndcg: 1, recall: 1, mrr: 1 })
    expect(measure({ right: new Map() }, [1]).ndcg).toBe(0)
  })
})
