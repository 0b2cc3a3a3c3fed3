import { configDefaults, defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }

interface Ways {
  readonly exclude?: string[]
  readonly testTimeout?: number
  readonly isolate?: boolean
  readonly globalSetup?: string[]
}

/** Levels of tests: rules run alone; everything below them runs against the real house in workerd. */
const level = (name: string, include: string[], { exclude = [], ...ways }: Ways = {}) => ({
  ...jsx,
  test: { name, include, exclude: [...configDefaults.exclude, ...exclude], testTimeout: 30_000, hookTimeout: 120_000, ...ways },
})

/** For levels that start the house. */
const globalSetup = ['packages/testing/src/prepared-states.ts']

/** Tests that must load the runtime anew; the others share what is loaded. */
const ALONE = 'workers/*/test/**/*.alone.test.ts'

export default defineConfig({
  test: {
    // one more than the two cores the suite is made for: much of a test is waiting for the house
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: '.test-output/results.json' }]],
    projects: [
      level('rules', ['packages/**/*.test.{ts,tsx}', 'workers/*/src/**/*.test.{ts,tsx}', 'tests/bench/**/*.test.ts'], { isolate: false }),
      level('law', ['tests/law/**/*.test.ts'], { isolate: false }),
      level('slices', ['workers/*/test/**/*.test.{ts,tsx}'], { globalSetup, exclude: [ALONE], isolate: false }),
      level('alone', [ALONE], { globalSetup }),
      level('journeys', ['tests/journeys/**/*.test.ts'], { globalSetup, testTimeout: 60_000, isolate: false }),
      level('browser', ['tests/browser/**/*.test.ts'], { globalSetup, testTimeout: 240_000, isolate: false }),
      level('faults', ['tests/faults/**/*.test.ts'], { globalSetup, testTimeout: 300_000, isolate: false }),
    ],
  },
})
