import { findPlaces } from '@vorbild/content/places'
import { placeLabel } from '@vorbild/content/places/all-places'
import { termLabel } from '@vorbild/content/vocabularies'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'

const LONGEST_QUERY = 80

/** Municipalities while a name is typed. */
export const places = new Hono<SubmissionsEnv>().get('/einreichen/orte', (c) => {
  const { locale } = c.var.page
  const found = findPlaces((c.req.query('q') ?? '').slice(0, LONGEST_QUERY)).map((place) => ({
    ags: place.ags,
    name: placeLabel(place),
    land: place.land,
    landLabel: termLabel('land', place.land, locale),
    population: place.population,
  }))
  return c.json(found, 200, { 'cache-control': 'public, max-age=86400' })
})
