import { expect, it } from 'vitest'
import { searchWords } from './search-words.ts'

it('says a search as its address may write it', () => {
  expect(searchWords('q=Sturz&land=BY', 'de')).toBe('„Sturz“, Bayern')
  expect(searchWords('q=Sturz&ort=Ulm&umkreis=10', 'de')).toBe('„Sturz“, im Umkreis von 10 km um Ulm')
  expect(searchWords('land=DE-BW&land=bayern&thema=gibt-es-nicht&gp=ja', 'en')).toBe(
    'Baden-Württemberg, Bavaria, gibt-es-nicht, Good Practice',
  )
})
