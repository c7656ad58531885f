import { defineConfig } from 'vitest/config'
import { provideGroupBy } from './test/groupBy.ts'

const tests = '**/*.test.{ts,tsx,mjs}'

provideGroupBy()

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
        test: {
          name: 'unit',
          include: [`{shared,server,hardware,desktop,resources}/${tests}`],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: [`test/${tests}`],
          exclude: ['test/{journeys,faults,bench,usb}/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: [`test/faults/${tests}`],
          // At full counts one test kills a machine two hundred times.
          testTimeout: process.env['AUTOGATE_FAULTS'] === 'full' ? 3_600_000 : 600_000,
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
