import { defineConfig } from 'vitest/config'

const tests = '**/*.test.{ts,tsx,mjs}'

/** One project for each kind of test; `npm test` runs them as stages, `npx vitest run <path>` runs one file. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    restoreMocks: true,
    globalSetup: ['test/database/mariaDbForTheRun.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`{shared,server,hardware,desktop,resources}/${tests}`], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: [`test/{contract,database}/${tests}`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: [`test/faults/${tests}`],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [`test/journeys/${tests}`],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
