import { placeByName } from '@vorbild/content/places'
import { describe, expect, test } from 'vitest'
import { dotsOf, landOutlines, MAP, pointOf, simplified } from './map.ts'

/** Box around the outline of a Land. */
const boxOf = (key: string) => {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const ring of landOutlines()
    .find((land) => land.key === key)
    ?.path.split('z') ?? []) {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? []
    let [x, y] = [0, 0]
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0
      y += numbers[index + 1] ?? 0
      xs.push(x)
      ys.push(y)
    }
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

describe('the map', () => {
  test.each(['Berlin', 'Hamburg', 'Bremen', 'Saarbrücken', 'München', 'Rostock', 'Görlitz', 'Aachen', 'Konstanz', 'Flensburg'])(
    '%s lies inside its Land',
    (name) => {
      const place = placeByName(name)
      const point = place && pointOf(place.lat, place.lon)
      if (!place || !point) throw new Error(name)
      const box = boxOf(place.land)
      expect(point.x).toBeGreaterThanOrEqual(box.left)
      expect(point.x).toBeLessThanOrEqual(box.right)
      expect(point.y).toBeGreaterThanOrEqual(box.top)
      expect(point.y).toBeLessThanOrEqual(box.bottom)
    },
  )

  test('has all sixteen Länder, small enough to be sent with a page', () => {
    expect(landOutlines()).toHaveLength(16)
    expect(
      landOutlines()
        .map(({ path }) => path)
        .join('').length,
    ).toBeLessThan(30_000)
  })

  test('leaves out what is not in Germany', () => {
    expect(pointOf(48.2, 16.37)).toBeNull()
    expect(dotsOf([{ position: { lat: 48.2, lon: 16.37 } }, { position: null }])).toEqual([])
  })

  test('draws close places as one dot, the larger first', () => {
    const koeln = { position: { lat: 50.933, lon: 6.95 } }
    const berlin = { position: { lat: 52.524, lon: 13.411 } }
    expect(dotsOf([berlin, koeln, koeln]).map(({ items }) => items.length)).toEqual([2, 1])
    expect(dotsOf([berlin])[0]?.x).toBeLessThan(MAP.width)
  })

  test('follows relative moves over several rings', () => {
    expect(simplified('m 1.2,1 3,0 0,3.1 z m 10,10 0.2,0 2,0 0,2 z')).toBe('M1 1l3 0 0 3zM11 11l2 0 0 2z')
  })
})
