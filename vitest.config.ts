import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }

/** Levels of tests: rules run alone; everything below them runs against the real house in workerd. */
const level = (name: string, include: string[], options: { testTimeout?: number; fileParallelism?: boolean } = {}) => ({
  ...jsx,
  test: { name, include, testTimeout: 30_000, hookTimeout: 60_000, ...options },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '.test-output/results.json' }]],
    projects: [
      level('rules', ['packages/**/*.test.{ts,tsx}', 'workers/*/src/**/*.test.{ts,tsx}', 'tests/bench/**/*.test.ts']),
      level('law', ['tests/law/**/*.test.ts']),
      level('slices', ['workers/*/test/**/*.test.{ts,tsx}']),
      level('journeys', ['tests/journeys/**/*.test.ts'], { testTimeout: 60_000 }),
      level('browser', ['tests/browser/**/*.test.ts'], { testTimeout: 240_000, fileParallelism: false }),
      level('faults', ['tests/faults/**/*.test.ts'], { testTimeout: 300_000, fileParallelism: false }),
    ],
  },
})
